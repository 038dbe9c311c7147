//! The standard's code lists, and the mapping that says which path each governs.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::tree::{Names, Node, Tree};
use super::xpath::{Expression, Scene};
use crate::iati::attributes::Attributes;
use crate::iati::refusal::RefusalKind;
use crate::iati::walk::{Element, Visitor, walk};

/// The code lists of one or more folders, with the mapping of one of them.
#[derive(Debug, Clone)]
pub struct Codelists {
    lists: Vec<List>,
    /// A tree of names; place 0 is its root.
    places: Vec<CodePlace>,
    /// The list that governs `xml:lang` everywhere, with that name's number.
    anywhere: Vec<(u16, usize)>,
}

#[derive(Debug, Clone)]
struct List {
    name: String,
    is_complete: bool,
    codes: HashSet<Box<str>>,
}

#[derive(Debug, Clone, Default)]
struct CodePlace {
    inside: Vec<(u16, u32)>,
    governs: Vec<Governs>,
}

#[derive(Debug, Clone)]
struct Governs {
    /// The attribute, or the element's own text.
    attribute: Option<u16>,
    list: usize,
    condition: Option<Expression>,
}

/// A code that its list does not have.
#[derive(Debug, Clone, Copy)]
pub struct UnknownCode<'c> {
    /// The list.
    pub list: &'c str,
    /// Whether the list holds all codes there are.
    pub is_complete: bool,
    /// Where the code stands.
    pub node: Node,
    /// The attribute's number; nothing for an element's text.
    pub attribute: Option<u16>,
}

/// Why code lists cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodelistsFault {
    /// No folder has a `mapping.xml`.
    #[error(
        "none of the folders holds a mapping.xml; name the folder of the embedded code lists (IATI/IATI-Codelists, branch version-2.03) as well"
    )]
    NoMapping,
    /// A file that cannot be read.
    #[error("{file}: {what}")]
    File {
        /// The file.
        file: String,
        /// What is wrong.
        what: String,
    },
}

impl Codelists {
    /// Reads every list below the folders and compiles the mapping.
    pub fn read(folders: &[PathBuf], names: &mut Names) -> Result<Self, CodelistsFault> {
        let mut lists = Vec::new();
        let mut mapping = None;
        for folder in folders {
            let at = folder.join("mapping.xml");
            if at.is_file() && mapping.is_none() {
                let mut reader = MappingReader::default();
                read(&at, &mut reader)?;
                mapping = Some(reader.rows);
            }
            for inside in [folder.join("xml"), folder.clone()] {
                let Ok(entries) = std::fs::read_dir(&inside) else {
                    continue;
                };
                let mut files: Vec<PathBuf> = entries
                    .filter_map(|entry| Some(entry.ok()?.path()))
                    .filter(|path| path.extension().is_some_and(|end| end == "xml"))
                    .filter(|path| path.file_name().is_none_or(|name| name != "mapping.xml"))
                    .collect();
                files.sort();
                for file in files {
                    let mut reader = ListReader::default();
                    read(&file, &mut reader)?;
                    lists.push(reader.list());
                }
            }
        }
        let rows = mapping.ok_or(CodelistsFault::NoMapping)?;
        let mut compiled = Self {
            lists,
            places: vec![CodePlace::default()],
            anywhere: Vec::new(),
        };
        for row in rows {
            compiled.govern(&row, names)?;
        }
        Ok(compiled)
    }

    fn govern(&mut self, row: &CodeRow, names: &mut Names) -> Result<(), CodelistsFault> {
        // A list that no folder holds, such as one of another vocabulary, governs nothing.
        let Some(list) = self.lists.iter().position(|list| list.name == row.list) else {
            return Ok(());
        };
        let fault = |what: String| CodelistsFault::File {
            file: "mapping.xml".to_owned(),
            what,
        };
        let path = row
            .path
            .strip_prefix("//")
            .ok_or_else(|| fault(format!("the path \"{}\" does not begin with //", row.path)))?;
        if let Some(name) = path.strip_prefix('@') {
            self.anywhere.push((names.learn(name), list));
            return Ok(());
        }
        let mut place = 0_usize;
        let mut attribute = None;
        for name in path.split('/') {
            if let Some(name) = name.strip_prefix('@') {
                attribute = Some(names.learn(name));
            } else if name != "text()" {
                place = self.step(place, names.learn(name));
            }
        }
        let condition = match row.condition.as_str() {
            "" => None,
            text => Some(
                Expression::parse(text, names, false).map_err(|error| fault(error.to_string()))?,
            ),
        };
        self.places[place].governs.push(Governs {
            attribute,
            list,
            condition,
        });
        Ok(())
    }

    fn step(&mut self, place: usize, name: u16) -> usize {
        let known = self.places[place].inside.iter().find(|(n, _)| *n == name);
        if let Some((_, at)) = known {
            return *at as usize;
        }
        self.places.push(CodePlace::default());
        let at = self.places.len() - 1;
        self.places[place].inside.push((name, at as u32));
        at
    }

    /// Returns the place of an element inside another place; 0 when the mapping is silent.
    #[must_use]
    pub fn place(&self, around: u32, name: u16) -> u32 {
        let inside = |place: u32| {
            let inside = &self.places[place as usize].inside;
            inside.iter().find(|(n, _)| *n == name).map(|(_, at)| *at)
        };
        inside(around).or_else(|| inside(0)).unwrap_or(0)
    }

    /// Hands over every code of an element, attributes or its text, that its list does not have.
    pub fn ask<'c>(
        &'c self,
        tree: &Tree,
        element: u32,
        place: u32,
        of_text: bool,
        mut take: impl FnMut(UnknownCode<'c>),
    ) {
        let mut ask = |list: usize, node: Node, attribute: Option<u16>| {
            let list = &self.lists[list];
            if !list.codes.contains(tree.string(node)) {
                take(UnknownCode {
                    list: &list.name,
                    is_complete: list.is_complete,
                    node,
                    attribute,
                });
            }
        };
        if !of_text {
            for (name, list) in &self.anywhere {
                if let Some(node) = tree.attribute(element, *name) {
                    ask(*list, node, Some(*name));
                }
            }
        }
        if place == 0 {
            return;
        }
        for governs in &self.places[place as usize].governs {
            if governs.attribute.is_none() != of_text {
                continue;
            }
            let node = match governs.attribute {
                None => Node::Element(element),
                Some(name) => match tree.attribute(element, name) {
                    Some(node) => node,
                    None => continue,
                },
            };
            let scene = Scene { tree, group: "" };
            let applies = governs
                .condition
                .as_ref()
                .is_none_or(|condition| condition.holds(scene, Node::Element(element)));
            if applies {
                ask(governs.list, node, governs.attribute);
            }
        }
    }
}

fn read(path: &Path, visitor: &mut impl Visitor) -> Result<(), CodelistsFault> {
    let fault = |what: String| CodelistsFault::File {
        file: path.display().to_string(),
        what,
    };
    let file = crate::door::open(path).map_err(|error| fault(error.to_string()))?;
    walk(file, visitor).map_err(|refusal| fault(refusal.to_string()))?;
    Ok(())
}

#[derive(Debug, Default)]
struct ListReader {
    name: String,
    is_complete: bool,
    codes: HashSet<Box<str>>,
    code: Option<String>,
}

impl ListReader {
    fn list(self) -> List {
        List {
            name: self.name,
            is_complete: self.is_complete,
            codes: self.codes,
        }
    }
}

impl Visitor for ListReader {
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        match (element.depth, element.name) {
            (1, _) => {
                for attribute in Attributes::new(element.attributes) {
                    match attribute? {
                        ("name", name) => self.name = name.to_owned(),
                        ("complete", flag) => self.is_complete = flag == "1",
                        _ => {}
                    }
                }
            }
            (4, "code") => self.code = Some(String::new()),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, depth: usize) -> Result<(), RefusalKind> {
        if depth == 4
            && let Some(code) = self.code.take()
        {
            self.codes.insert(code.trim().into());
        }
        Ok(())
    }

    fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        if let Some(code) = &mut self.code {
            code.push_str(piece);
        }
        Ok(())
    }
}

/// One row of the mapping.
#[derive(Debug, Default)]
struct CodeRow {
    path: String,
    list: String,
    condition: String,
}

#[derive(Debug, Default)]
struct MappingReader {
    rows: Vec<CodeRow>,
    inside: HashMap<usize, String>,
}

impl Visitor for MappingReader {
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.inside.insert(element.depth, element.name.to_owned());
        match (element.depth, element.name) {
            (2, "mapping") => self.rows.push(CodeRow::default()),
            (3, "codelist") => {
                for attribute in Attributes::new(element.attributes) {
                    if let ("ref", list) = attribute?
                        && let Some(row) = self.rows.last_mut()
                    {
                        row.list = list.to_owned();
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, depth: usize) -> Result<(), RefusalKind> {
        self.inside.remove(&depth);
        Ok(())
    }

    fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        if let Some(row) = self.rows.last_mut() {
            match self.inside.get(&3).map(String::as_str) {
                Some("path") => row.path.push_str(piece.trim()),
                Some("condition") => row.condition.push_str(piece),
                _ => {}
            }
        }
        Ok(())
    }
}
