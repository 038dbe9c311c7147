//! One activity held as a tree, its memory used again for the next.

use std::collections::HashMap;

use crate::iati::attributes::{Attributes, resolved};
use crate::iati::refusal::RefusalKind;
use crate::iati::walk::Element;

/// Elements in one activity.
pub(in crate::iati) const MOST_ELEMENTS: usize = 500_000;
/// Bytes of text, and of attribute values, in one activity.
const MOST_TEXT: usize = 12 << 20;

/// The names that rules and lists speak of; every other name is [`Names::OTHER`].
#[derive(Debug, Clone, Default)]
pub struct Names {
    numbers: HashMap<Box<str>, u16>,
    texts: Vec<Box<str>>,
}

impl Names {
    /// The number of every name of which nobody speaks.
    pub const OTHER: u16 = 0;

    /// Returns the number of a name, giving it one if it has none.
    pub fn learn(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.texts.push(name.into());
        let number = u16::try_from(self.texts.len()).unwrap_or(u16::MAX);
        self.numbers.insert(name.into(), number);
        number
    }

    /// Returns the number of a name, or [`Self::OTHER`].
    #[must_use]
    pub fn number(&self, name: &str) -> u16 {
        self.numbers.get(name).copied().unwrap_or(Self::OTHER)
    }

    /// Returns the name with this number.
    #[must_use]
    pub fn text(&self, number: u16) -> &str {
        match number {
            Self::OTHER => "other",
            number => &self.texts[usize::from(number) - 1],
        }
    }
}

/// A place in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// An element; number 0 is the document itself.
    Element(u32),
    /// An attribute, and the element that carries it.
    Attribute(u32, u32),
    /// The text that stands directly in an element.
    Text(u32),
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    name: u16,
    has_text: bool,
    line: u32,
    at: u64,
    parent: u32,
    next: u32,
    first_child: u32,
    last_child: u32,
    attributes: (u32, u32),
    text: (u32, u32),
}

#[derive(Debug, Clone, Copy)]
struct Value {
    name: u16,
    from: u32,
    to: u32,
}

/// One activity, or organisation, inside the document's outermost element.
#[derive(Debug)]
pub struct Tree {
    entries: Vec<Entry>,
    attributes: Vec<Value>,
    values: String,
    text: String,
    open: Vec<u32>,
}

impl Default for Tree {
    fn default() -> Self {
        Self::new()
    }
}

impl Tree {
    /// Returns an empty document.
    #[must_use]
    pub fn new() -> Self {
        let document = Entry {
            name: Names::OTHER,
            has_text: false,
            line: 0,
            at: 0,
            parent: 0,
            next: 0,
            first_child: 0,
            last_child: 0,
            attributes: (0, 0),
            text: (0, 0),
        };
        Self {
            entries: vec![document],
            attributes: Vec::new(),
            values: String::new(),
            text: String::new(),
            open: vec![0],
        }
    }

    /// Opens an element inside the innermost open one.
    pub fn open(
        &mut self,
        element: &Element<'_>,
        line: usize,
        names: &Names,
    ) -> Result<u32, RefusalKind> {
        let first = self.attributes.len();
        for attribute in Attributes::new(element.attributes) {
            let (name, value) = attribute?;
            let value = resolved(value)?;
            let name = names.number(name);
            if name == Names::OTHER {
                continue;
            }
            let from = self.values.len();
            self.values.push_str(&value);
            self.attributes.push(Value {
                name,
                from: from as u32,
                to: self.values.len() as u32,
            });
        }
        self.limited()?;
        let parent = self.open.last().copied().unwrap_or(0);
        let number = self.entries.len() as u32;
        let at = self.text.len() as u32;
        self.entries.push(Entry {
            name: names.number(element.name),
            has_text: false,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            at: element.at,
            parent,
            next: 0,
            first_child: 0,
            last_child: 0,
            attributes: (first as u32, self.attributes.len() as u32),
            text: (at, at),
        });
        let last = std::mem::replace(&mut self.entries[parent as usize].last_child, number);
        if last == 0 {
            self.entries[parent as usize].first_child = number;
        } else {
            self.entries[last as usize].next = number;
        }
        self.open.push(number);
        Ok(number)
    }

    fn limited(&self) -> Result<(), RefusalKind> {
        let too_much = |limit, what| Err(RefusalKind::TooMuch { limit, what });
        if self.entries.len() >= MOST_ELEMENTS || self.attributes.len() >= MOST_ELEMENTS {
            return too_much(MOST_ELEMENTS, "elements in one activity");
        }
        if self.text.len() >= MOST_TEXT || self.values.len() >= MOST_TEXT {
            return too_much(MOST_TEXT, "bytes of text in one activity");
        }
        Ok(())
    }

    /// Adds text to the innermost open element.
    pub fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        if !piece.is_empty() {
            let inside = self.open.last().copied().unwrap_or(0);
            self.entries[inside as usize].has_text = true;
            self.text.push_str(piece);
        }
        self.limited()
    }

    /// Closes the innermost open element and returns it.
    pub fn close(&mut self) -> u32 {
        let number = self.open.pop().unwrap_or(0);
        self.entries[number as usize].text.1 = self.text.len() as u32;
        number
    }

    /// Forgets everything inside the document's outermost element, which keeps its attributes.
    pub fn clear_activity(&mut self) {
        self.entries.truncate(2);
        self.open.truncate(2);
        if let Some(root) = self.entries.get_mut(1) {
            (root.first_child, root.last_child) = (0, 0);
            self.attributes.truncate(root.attributes.1 as usize);
            let end = self.attributes.last().map_or(0, |value| value.to);
            self.values.truncate(end as usize);
        }
        self.text.clear();
    }

    /// Returns the children of an element in order.
    pub fn children(&self, element: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.entries[element as usize].first_child;
        std::iter::from_fn(move || {
            let this = next;
            (this != 0).then(|| {
                next = self.entries[this as usize].next;
                this
            })
        })
    }

    /// Returns every element below an element, in the order of the document.
    pub fn below(&self, element: u32) -> std::ops::Range<u32> {
        // Elements are numbered as they open, so a subtree is a run of numbers.
        let mut above = element;
        let end = loop {
            if above == 0 {
                break self.entries.len() as u32;
            }
            let entry = &self.entries[above as usize];
            if entry.next != 0 {
                break entry.next;
            }
            above = entry.parent;
        };
        element + 1..end
    }

    /// Returns the number of an element's name.
    #[must_use]
    pub fn name(&self, element: u32) -> u16 {
        self.entries[element as usize].name
    }

    /// Returns the element around an element.
    #[must_use]
    pub fn parent(&self, element: u32) -> u32 {
        self.entries[element as usize].parent
    }

    /// Returns whether text, white space included, stands directly in an element.
    #[must_use]
    pub fn has_text(&self, element: u32) -> bool {
        self.entries[element as usize].has_text
    }

    /// Returns the attribute of an element with this name.
    #[must_use]
    pub fn attribute(&self, element: u32, name: u16) -> Option<Node> {
        let (from, to) = self.entries[element as usize].attributes;
        (from..to)
            .find(|at| self.attributes[*at as usize].name == name)
            .map(|at| Node::Attribute(at, element))
    }

    /// Returns the text of a node: an attribute's value, or all text inside an element.
    #[must_use]
    pub fn string(&self, node: Node) -> &str {
        match node {
            Node::Attribute(at, _) => {
                let value = self.attributes[at as usize];
                &self.values[value.from as usize..value.to as usize]
            }
            Node::Element(element) | Node::Text(element) => {
                let (from, to) = self.entries[element as usize].text;
                &self.text[from as usize..to as usize]
            }
        }
    }

    /// Returns the line on which a node's element begins.
    #[must_use]
    pub fn line(&self, node: Node) -> usize {
        let (Node::Element(element) | Node::Attribute(_, element) | Node::Text(element)) = node;
        self.entries[element as usize].line as usize
    }

    /// Returns the byte at which an element begins, in the unpacked document.
    #[must_use]
    pub fn at(&self, element: u32) -> u64 {
        self.entries[element as usize].at
    }
}
