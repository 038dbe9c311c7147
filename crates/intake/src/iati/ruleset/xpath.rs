//! The part of XPath 1.0 in which the official rules are written.
//!
//! Child, attribute, parent and descendant steps, `text()`, predicates, unions, comparisons,
//! `and`, `or`, `+`, `-`, and the functions `not`, `count`, `number`, `string`, `true`, `false`.

mod parse;

use super::tree::{Names, Node, Tree};

/// A compiled expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// Either side.
    Or(Box<Self>, Box<Self>),
    /// Both sides.
    And(Box<Self>, Box<Self>),
    /// A comparison; between sets of nodes it holds when it holds for any pair.
    Compare(Comparison, Box<Self>, Box<Self>),
    /// A sum, or a difference when the flag is set.
    Add(bool, Box<Self>, Box<Self>),
    /// Nodes reached by any of several paths.
    Nodes(Vec<Path>),
    /// A number.
    Number(f64),
    /// A text.
    Text(Box<str>),
    /// The value of the group around which a rule loops: `$1`.
    Group,
    /// Not.
    Not(Box<Self>),
    /// How many nodes.
    Count(Vec<Path>),
    /// As a number.
    ToNumber(Box<Self>),
    /// As a text.
    ToText(Box<Self>),
    /// `true()` or `false()`.
    Truth(bool),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// A way through the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    from_document: bool,
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq)]
struct Step {
    axis: Axis,
    predicates: Vec<Expression>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Axis {
    Child(u16),
    AnyChild,
    Descendant(u16),
    Attribute(u16),
    AnyDescendantAttribute(u16),
    Text,
    Parent,
    Itself,
}

/// Why a text is no expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{expression}\" is not understood at character {at}: {what}")]
pub struct NotUnderstood {
    /// The whole text.
    pub expression: String,
    /// The character, counted from 1.
    pub at: usize,
    /// What was expected.
    pub what: &'static str,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
enum Value<'t> {
    Nodes(Vec<Node>),
    Number(f64),
    Text(&'t str),
    Truth(bool),
}

/// Where an expression is asked: a tree, and the group of the loop around it.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'t> {
    /// The activity.
    pub tree: &'t Tree,
    /// The value of `$1`.
    pub group: &'t str,
}

impl Expression {
    /// Compiles an expression; `'$1'` becomes the loop's group when `loops` is set.
    pub fn parse(text: &str, names: &mut Names, loops: bool) -> Result<Self, NotUnderstood> {
        parse::expression(text, names, loops)
    }

    /// Returns whether the expression holds at an element.
    #[must_use]
    pub fn holds(&self, scene: Scene<'_>, at: Node) -> bool {
        match self {
            Self::Or(a, b) => a.holds(scene, at) || b.holds(scene, at),
            Self::And(a, b) => a.holds(scene, at) && b.holds(scene, at),
            Self::Not(inner) => !inner.holds(scene, at),
            Self::Nodes(paths) => {
                let mut found = false;
                visit_all(paths, scene, at, &mut |_| {
                    found = true;
                    false
                });
                found
            }
            Self::Compare(how, a, b) => {
                compare(*how, &a.value(scene, at), &b.value(scene, at), scene)
            }
            other => match other.value(scene, at) {
                Value::Nodes(nodes) => !nodes.is_empty(),
                Value::Number(number) => number != 0.0 && !number.is_nan(),
                Value::Text(text) => !text.is_empty(),
                Value::Truth(truth) => truth,
            },
        }
    }

    /// Adds the nodes that a path expression reaches, in order of its paths.
    pub fn nodes(&self, scene: Scene<'_>, at: Node, out: &mut Vec<Node>) {
        if let Self::Nodes(paths) = self {
            visit_all(paths, scene, at, &mut |node| {
                out.push(node);
                true
            });
        }
    }

    fn value<'t>(&'t self, scene: Scene<'t>, at: Node) -> Value<'t> {
        match self {
            Self::Or(..) | Self::And(..) | Self::Not(_) | Self::Compare(..) => {
                Value::Truth(self.holds(scene, at))
            }
            Self::Truth(truth) => Value::Truth(*truth),
            Self::Number(number) => Value::Number(*number),
            Self::Text(text) => Value::Text(text),
            Self::Group => Value::Text(scene.group),
            Self::Nodes(_) => {
                let mut nodes = Vec::new();
                self.nodes(scene, at, &mut nodes);
                Value::Nodes(nodes)
            }
            Self::Count(paths) => {
                let mut n = 0_u32;
                visit_all(paths, scene, at, &mut |_| {
                    n += 1;
                    true
                });
                Value::Number(f64::from(n))
            }
            Self::Add(minus, a, b) => {
                let (a, b) = (
                    number(&a.value(scene, at), scene),
                    number(&b.value(scene, at), scene),
                );
                Value::Number(if *minus { a - b } else { a + b })
            }
            Self::ToNumber(inner) => Value::Number(number(&inner.value(scene, at), scene)),
            Self::ToText(inner) => match inner.value(scene, at) {
                Value::Nodes(nodes) => {
                    Value::Text(nodes.first().map_or("", |node| scene.tree.string(*node)))
                }
                other => other,
            },
        }
    }
}

fn number(value: &Value<'_>, scene: Scene<'_>) -> f64 {
    match value {
        Value::Number(number) => *number,
        Value::Text(text) => to_number(text),
        Value::Truth(truth) => f64::from(u8::from(*truth)),
        Value::Nodes(nodes) => nodes
            .first()
            .map_or(f64::NAN, |node| to_number(scene.tree.string(*node))),
    }
}

/// Reads a number as XPath does: digits, a point, a leading minus; else not a number.
fn to_number(text: &str) -> f64 {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    let plain = text
        .bytes()
        .enumerate()
        .all(|(at, b)| b.is_ascii_digit() || b == b'.' || (b == b'-' && at == 0));
    if plain {
        text.parse().unwrap_or(f64::NAN)
    } else {
        f64::NAN
    }
}

fn compare(how: Comparison, a: &Value<'_>, b: &Value<'_>, scene: Scene<'_>) -> bool {
    let string = |node: &Node| scene.tree.string(*node);
    match (a, b) {
        (Value::Nodes(a), Value::Nodes(b)) => a
            .iter()
            .any(|a| b.iter().any(|b| compare_texts(how, string(a), string(b)))),
        (Value::Nodes(nodes), Value::Truth(truth)) | (Value::Truth(truth), Value::Nodes(nodes)) => {
            compare_numbers(
                how,
                f64::from(u8::from(!nodes.is_empty())),
                f64::from(u8::from(*truth)),
            )
        }
        (Value::Nodes(nodes), Value::Number(n)) => nodes
            .iter()
            .any(|node| compare_numbers(how, to_number(string(node)), *n)),
        (Value::Number(n), Value::Nodes(nodes)) => nodes
            .iter()
            .any(|node| compare_numbers(how, *n, to_number(string(node)))),
        (Value::Nodes(nodes), Value::Text(text)) => nodes
            .iter()
            .any(|node| compare_texts(how, string(node), text)),
        (Value::Text(text), Value::Nodes(nodes)) => nodes
            .iter()
            .any(|node| compare_texts(how, text, string(node))),
        (Value::Text(a), Value::Text(b)) => compare_texts(how, a, b),
        (a, b) => compare_numbers(how, number(a, scene), number(b, scene)),
    }
}

fn compare_texts(how: Comparison, a: &str, b: &str) -> bool {
    match how {
        Comparison::Equal => a == b,
        Comparison::Unequal => a != b,
        _ => compare_numbers(how, to_number(a), to_number(b)),
    }
}

#[expect(clippy::float_cmp, reason = "XPath 1.0 compares numbers exactly")]
fn compare_numbers(how: Comparison, a: f64, b: f64) -> bool {
    match how {
        Comparison::Equal => a == b,
        Comparison::Unequal => a != b,
        Comparison::Less => a < b,
        Comparison::AtMost => a <= b,
        Comparison::More => a > b,
        Comparison::AtLeast => a >= b,
    }
}

/// Hands over the nodes of several paths until `take` says no.
fn visit_all(paths: &[Path], scene: Scene<'_>, at: Node, take: &mut dyn FnMut(Node) -> bool) {
    for path in paths {
        let from = if path.from_document {
            Node::Element(0)
        } else {
            at
        };
        if !visit(&path.steps, scene, from, take) {
            return;
        }
    }
}

/// Hands over the nodes that remaining steps reach from a node; returns whether to go on.
fn visit(steps: &[Step], scene: Scene<'_>, from: Node, take: &mut dyn FnMut(Node) -> bool) -> bool {
    let Some((step, rest)) = steps.split_first() else {
        return take(from);
    };
    let tree = scene.tree;
    let mut places = vec![0_u32; step.predicates.len()];
    let mut pass = |node: Node| -> bool {
        for (predicate, place) in step.predicates.iter().zip(&mut places) {
            *place += 1;
            let kept = match predicate {
                Expression::Number(wanted) => f64::from(*place) == *wanted,
                other => other.holds(scene, node),
            };
            if !kept {
                return true;
            }
        }
        visit(rest, scene, node, take)
    };
    let element = match from {
        Node::Element(element) => element,
        Node::Attribute(_, owner) | Node::Text(owner) => {
            return match step.axis {
                Axis::Parent => pass(Node::Element(owner)),
                Axis::Itself => pass(from),
                _ => true,
            };
        }
    };
    match step.axis {
        Axis::Child(name) => tree
            .children(element)
            .filter(|child| tree.name(*child) == name)
            .all(|child| pass(Node::Element(child))),
        Axis::AnyChild => tree
            .children(element)
            .all(|child| pass(Node::Element(child))),
        Axis::Descendant(name) => tree
            .below(element)
            .filter(|below| tree.name(*below) == name)
            .all(|below| pass(Node::Element(below))),
        Axis::Attribute(name) => tree.attribute(element, name).is_none_or(pass),
        Axis::AnyDescendantAttribute(name) => tree
            .below(element)
            .filter_map(|below| tree.attribute(below, name))
            .all(pass),
        Axis::Text => !tree.has_text(element) || pass(Node::Text(element)),
        Axis::Parent => pass(Node::Element(tree.parent(element))),
        Axis::Itself => pass(from),
    }
}
