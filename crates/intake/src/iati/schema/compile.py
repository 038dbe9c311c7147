"""Compiles the official schema of the aid standard into the table beside this file.

  python3 compile.py FOLDER > table.txt        (FOLDER holds iati-activities-schema.xsd and its parts)

Each type is a line `T NAME CONTENT`, CONTENT being `elements` or a simple type of XML Schema, then its
attributes (`a NAME required|optional SIMPLE`) and, in order, its children (`e NAME MIN MAX TYPE`) and
places for elements of other namespaces (`x`). Roots and types of the standard's namespace only.
"""

import sys
import xml.etree.ElementTree as tree
from pathlib import Path

XSD = "{http://www.w3.org/2001/XMLSchema}"
FILES = ["iati-common.xsd", "iati-activities-schema.xsd", "iati-organisations-schema.xsd"]
ROOTS = {"iati-activities": 1, "iati-organisations": 2}


def compiled(folder, root, file):
    """Prints the types that a root reaches; the two schemas give one name to different elements."""
    documents = [tree.parse(Path(folder, name)).getroot() for name in (FILES[0], FILES[file])]
    named = {}
    for document in documents:
        for child in document:
            if child.get("name"):
                named[child.tag.removeprefix(XSD), child.get("name")] = child
    done = {}
    waiting = []

    def simple(name):
        return name.split(":")[-1] if ":" in name and not name.startswith("xml:") else None

    def type_of(element, path):
        """Returns the name of an element's type, to be printed later."""
        if element.get("ref"):
            element = named["element", element.get("ref")]
            path = root + "/" + element.get("name")
        kind = element.get("type")
        if kind is None:
            body = element.find(XSD + "complexType")
            if body is None:
                return "=string"
        elif simple(kind):
            return "=" + simple(kind)
        else:
            body, path = named["complexType", kind], root + "/" + kind
        if path not in done:
            done[path] = body
            waiting.append(path)
        return path

    def parts(body, path, lines):
        """Gathers what a type says; returns its content."""
        content = "elements"
        for child in body:
            tag = child.tag.removeprefix(XSD)
            if tag in ("simpleContent", "complexContent"):
                extension = child.find(XSD + "extension")
                base = extension.get("base")
                if simple(base):
                    content = simple(base)
                else:
                    content = parts(named["complexType", base], root + "/" + base, lines)
                parts(extension, path, lines)
            elif tag == "sequence":
                for one in child:
                    name = one.tag.removeprefix(XSD)
                    if name == "any":
                        lines.append("x")
                    elif name == "element":
                        called = one.get("ref") or one.get("name")
                        least = one.get("minOccurs", "1")
                        most = one.get("maxOccurs", "1").replace("unbounded", "*")
                        kind = type_of(one, path + "/" + called)
                        lines.append(f"e {called} {least} {most} {kind}")
                    elif name != "annotation":
                        raise SystemExit(f"{path}: <{name}> in a sequence is not understood")
            elif tag == "attribute":
                called = child.get("ref") or child.get("name")
                stated = named.get(("attribute", called), child) if child.get("ref") else child
                kind = simple(stated.get("type", "xsd:string")) or "string"
                # The schema of the namespace itself: a language of RFC 3066, or nothing.
                if called == "xml:lang":
                    kind = "language"
                lines.append(f"a {called} {child.get('use', 'optional')} {kind}")
            elif tag not in ("anyAttribute", "annotation"):
                raise SystemExit(f"{path}: <{tag}> is not understood")
        return content

    print("R", root, type_of(named["element", root], root + "/" + root))
    while waiting:
        path = waiting.pop(0)
        lines = []
        content = parts(done[path], path, lines)
        print("T", path, content)
        for line in lines:
            print(line)


for root, file in ROOTS.items():
    compiled(sys.argv[1], root, file)
