//! Lawful pathways: rules as data, screening with unknown answers, the next question.
