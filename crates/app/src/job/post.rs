//! Hands letters to a mail server.

use lettre::message::Mailbox;
use lettre::transport::smtp::SmtpTransport;
use lettre::{Message, Transport};

use crate::terminal::complain;

/// A mail server, and from whom letters come.
#[derive(Clone)]
pub struct Post {
    server: SmtpTransport,
    from: Mailbox,
}

/// Why a letter did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSent {
    /// The server will never take it: somebody has to telephone.
    Refused(String),
    /// It may be tried again.
    Later(String),
}

impl Post {
    /// Returns the server that the environment names, such as
    /// `smtp://user:password@mail.example:587?tls=required&from=desk@compact.example`; says so where that is none.
    pub fn named() -> Option<Self> {
        let named = crate::config::smtp()?;
        let post = Self::read(&named);
        if post.is_none() {
            complain!(
                "cauce: {} names no mail server; write smtp://USER:PASSWORD@HOST:PORT?tls=required&from=ADDRESS. No \
                 letters leave.",
                crate::config::SMTP
            );
        }
        post
    }

    fn read(named: &str) -> Option<Self> {
        let (before, from) = named.split_once("from=")?;
        let from = from.split('&').next()?.replace("%40", "@");
        let url = before.trim_end_matches(['?', '&']);
        Some(Self {
            server: SmtpTransport::from_url(url).ok()?.build(),
            from: from.parse().ok()?,
        })
    }

    /// Hands a letter over. The same identifier tells a mail server that it is the same letter.
    pub fn send(&self, to: &str, id: &str, subject: &str, text: String) -> Result<(), NotSent> {
        let refused = |why: String| NotSent::Refused(why);
        let to: Mailbox = to
            .parse()
            .map_err(|_| refused(format!("{to} is no address of mail")))?;
        let host = self.from.email.domain().to_owned();
        let letter = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .message_id(Some(format!("<{id}@{host}>")))
            .body(text)
            .map_err(|why| refused(why.to_string()))?;
        match self.server.send(&letter) {
            Ok(_) => Ok(()),
            Err(why) if why.is_permanent() => Err(refused(why.to_string())),
            Err(why) => Err(NotSent::Later(why.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::thread::JoinHandle;

    use super::*;

    /// Takes one letter as a mail server does, or refuses its reader with this code; returns what it was told.
    fn sink(answer_to_reader: &'static str) -> (u16, JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let told = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client");
            let mut lines = BufReader::new(stream.try_clone().expect("a reader"));
            let mut all = String::new();
            let mut is_letter = false;
            stream.write_all(b"220 sink\r\n").expect("a greeting");
            loop {
                let mut line = String::new();
                if lines.read_line(&mut line).unwrap_or(0) == 0 {
                    return all;
                }
                all.push_str(&line);
                let answer = match line.trim_end() {
                    "." if is_letter => {
                        is_letter = false;
                        "250 taken"
                    }
                    _ if is_letter => continue,
                    "DATA" => {
                        is_letter = true;
                        "354 go on"
                    }
                    line if line.starts_with("RCPT") => answer_to_reader,
                    _ => "250 well",
                };
                let _ = stream.write_all(format!("{answer}\r\n").as_bytes());
            }
        });
        (port, told)
    }

    fn post(port: u16) -> Post {
        Post::read(&format!(
            "smtp://127.0.0.1:{port}?from=desk@compact.example"
        ))
        .expect("a server")
    }

    #[test]
    fn a_letter_reaches_a_mail_server_under_its_own_identifier() {
        let (port, told) = sink("250 well");
        let server = post(port);
        let sent = server.send(
            "minex@gtm.example",
            "abc",
            "Pacto: informes",
            "Tres días.\n".to_owned(),
        );
        assert_eq!(sent, Ok(()));
        drop(server);
        let told = told.join().expect("the sink ends");
        for part in [
            "RCPT TO:<minex@gtm.example>",
            "From: desk@compact.example",
            "Message-ID: <abc@compact.example>",
        ] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }

    #[test]
    fn a_reader_who_is_not_there_is_for_the_telephone_and_a_server_that_is_busy_is_not() {
        let (port, _told) = sink("550 no such reader");
        let sent = post(port).send("gone@gtm.example", "abc", "x", String::new());
        assert!(matches!(sent, Err(NotSent::Refused(_))), "{sent:?}");
        let (port, _told) = sink("451 come back");
        let sent = post(port).send("busy@gtm.example", "abc", "x", String::new());
        assert!(matches!(sent, Err(NotSent::Later(_))), "{sent:?}");
    }

    #[test]
    fn what_is_no_mail_server_is_told_as_such() {
        for odd in [
            "",
            "smtp://mail.example",
            "from=x",
            "https://mail.example?from=a@b.example",
            "smtp://h?from=nobody",
        ] {
            assert!(Post::read(odd).is_none(), "{odd}");
        }
    }
}
