//! Expressions read from text.

use super::{Axis, Comparison, Expression, NotUnderstood, Path, Step};
use crate::iati::ruleset::tree::Names;

/// Deepest nesting of parentheses and predicates.
const DEEPEST: usize = 32;

pub(super) fn expression(
    text: &str,
    names: &mut Names,
    loops: bool,
) -> Result<Expression, NotUnderstood> {
    let mut reader = PathParser {
        text,
        at: 0,
        names,
        loops,
        depth: 0,
    };
    let expression = reader.or()?;
    reader.space();
    if reader.at < text.len() {
        return Err(reader.fault("the expression should end here"));
    }
    Ok(expression)
}

struct PathParser<'t, 'n> {
    text: &'t str,
    at: usize,
    names: &'n mut Names,
    loops: bool,
    depth: usize,
}

impl PathParser<'_, '_> {
    fn fault(&self, what: &'static str) -> NotUnderstood {
        NotUnderstood {
            expression: self.text.to_owned(),
            at: self.at + 1,
            what,
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, sign: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    /// Eats a word that is not the beginning of a longer name.
    fn word(&mut self, word: &str) -> bool {
        self.space();
        let rest = self.rest();
        let found = rest.starts_with(word)
            && !rest[word.len()..].starts_with(|c: char| c.is_alphanumeric() || "-_:.".contains(c));
        if found {
            self.at += word.len();
        }
        found
    }

    fn or(&mut self) -> Result<Expression, NotUnderstood> {
        let mut left = self.and()?;
        while self.word("or") {
            left = Expression::Or(Box::new(left), Box::new(self.and()?));
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Expression, NotUnderstood> {
        let mut left = self.comparison()?;
        while self.word("and") {
            left = Expression::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<Expression, NotUnderstood> {
        let left = self.sum()?;
        let signs = [
            ("!=", Comparison::Unequal),
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("=", Comparison::Equal),
            ("<", Comparison::Less),
            (">", Comparison::More),
        ];
        for (sign, how) in signs {
            if self.eat(sign) {
                let right = self.sum()?;
                return Ok(Expression::Compare(how, Box::new(left), Box::new(right)));
            }
        }
        Ok(left)
    }

    fn sum(&mut self) -> Result<Expression, NotUnderstood> {
        let mut left = self.union()?;
        loop {
            let minus = if self.eat("+") {
                false
            } else if self.eat("- ") {
                true
            } else {
                return Ok(left);
            };
            left = Expression::Add(minus, Box::new(left), Box::new(self.union()?));
        }
    }

    fn union(&mut self) -> Result<Expression, NotUnderstood> {
        let first = self.primary()?;
        let Expression::Nodes(mut paths) = first else {
            return Ok(first);
        };
        while self.eat("|") {
            match self.primary()? {
                Expression::Nodes(more) => paths.extend(more),
                _ => return Err(self.fault("only paths can be united")),
            }
        }
        Ok(Expression::Nodes(paths))
    }

    fn primary(&mut self) -> Result<Expression, NotUnderstood> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault("the expression is nested too deep"));
        }
        let found = self.primary_inside();
        self.depth -= 1;
        found
    }

    fn primary_inside(&mut self) -> Result<Expression, NotUnderstood> {
        self.space();
        if self.eat("(") {
            let inner = self.or()?;
            return self.closed(inner);
        }
        for quote in ['\'', '"'] {
            if self.rest().starts_with(quote) {
                let inside = &self.rest()[1..];
                let Some(length) = inside.find(quote) else {
                    return Err(self.fault("the text is not closed"));
                };
                let text = &inside[..length];
                let found = if self.loops && text == "$1" {
                    Expression::Group
                } else {
                    Expression::Text(text.into())
                };
                self.at += length + 2;
                return Ok(found);
            }
        }
        let digits = self
            .rest()
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(self.rest().len());
        if self.rest().starts_with(|c: char| c.is_ascii_digit()) {
            let number = self.rest()[..digits]
                .parse()
                .map_err(|_| self.fault("this is no number"))?;
            self.at += digits;
            return Ok(Expression::Number(number));
        }
        if self.call("not") {
            let inner = self.or()?;
            return self.closed(Expression::Not(Box::new(inner)));
        }
        if self.call("count") {
            let Expression::Nodes(paths) = self.or()? else {
                return Err(self.fault("only nodes can be counted"));
            };
            return self.closed(Expression::Count(paths));
        }
        if self.call("number") {
            let inner = self.or()?;
            return self.closed(Expression::ToNumber(Box::new(inner)));
        }
        if self.call("string") {
            let inner = self.or()?;
            return self.closed(Expression::ToText(Box::new(inner)));
        }
        if self.call("true") {
            return self.closed(Expression::Truth(true));
        }
        if self.call("false") {
            return self.closed(Expression::Truth(false));
        }
        Ok(Expression::Nodes(vec![self.path()?]))
    }

    fn call(&mut self, name: &str) -> bool {
        let rest = self.rest();
        let found = rest
            .strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('('));
        if found {
            self.at += name.len();
            self.eat("(");
        }
        found
    }

    fn closed(&mut self, inner: Expression) -> Result<Expression, NotUnderstood> {
        if self.eat(")") {
            Ok(inner)
        } else {
            Err(self.fault("a closing parenthesis is missing"))
        }
    }

    fn path(&mut self) -> Result<Path, NotUnderstood> {
        let mut steps = Vec::new();
        let deep = self.rest().starts_with("//");
        let from_document = self.rest().starts_with('/');
        self.at += usize::from(from_document) + usize::from(deep);
        steps.push(self.step(deep)?);
        while self.rest().starts_with('/') {
            let deep = self.rest().starts_with("//");
            self.at += 1 + usize::from(deep);
            steps.push(self.step(deep)?);
        }
        Ok(Path {
            from_document,
            steps,
        })
    }

    fn step(&mut self, deep: bool) -> Result<Step, NotUnderstood> {
        let axis = if self.eat("..") {
            Axis::Parent
        } else if self.eat("@") {
            let name = self.name()?;
            if deep {
                Axis::AnyDescendantAttribute(name)
            } else {
                Axis::Attribute(name)
            }
        } else if self.eat("text()") {
            Axis::Text
        } else if self.eat("*") {
            Axis::AnyChild
        } else if self.eat(".") {
            Axis::Itself
        } else if self.eat("descendant::") || deep {
            Axis::Descendant(self.name()?)
        } else {
            Axis::Child(self.name()?)
        };
        let mut predicates = Vec::new();
        while self.rest().starts_with('[') {
            self.at += 1;
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(self.fault("the expression is nested too deep"));
            }
            predicates.push(self.or()?);
            self.depth -= 1;
            if !self.eat("]") {
                return Err(self.fault("a closing bracket is missing"));
            }
        }
        Ok(Step { axis, predicates })
    }

    fn name(&mut self) -> Result<u16, NotUnderstood> {
        let rest = self.rest();
        let mut length = rest
            .find(|c: char| !(c.is_alphanumeric() || "-_:.".contains(c)))
            .unwrap_or(rest.len());
        // `a::b` would name an axis that the rules do not use.
        if let Some(axis) = rest[..length].find("::") {
            length = axis;
        }
        if length == 0 || rest[length..].starts_with("::") {
            return Err(self.fault("a name is missing"));
        }
        let number = self.names.learn(&self.text[self.at..self.at + length]);
        self.at += length;
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_rules_do_not_use_is_refused() {
        for text in [
            "",
            "a[",
            "a[1",
            "not(a",
            "count(1)",
            "a b",
            "'open",
            "a/",
            "@",
            "following::a",
            "a | 1",
            "a = ",
            "1.2.3",
        ] {
            let mut names = Names::default();
            assert!(expression(text, &mut names, false).is_err(), "{text}");
        }
        let deep = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
        assert!(expression(&deep, &mut Names::default(), false).is_err());
        let deep = "a[".repeat(5_000);
        assert!(expression(&deep, &mut Names::default(), false).is_err());
    }

    #[test]
    fn a_word_inside_a_name_is_not_an_operator() {
        let mut names = Names::default();
        for text in ["iati-identifier or-else", "sector and"] {
            assert!(expression(text, &mut names, false).is_err(), "{text}");
        }
        assert!(expression("order or android", &mut names, false).is_ok());
        assert!(expression("country/not-a-call", &mut names, false).is_ok());
    }
}
