//! The file of settings: where it is looked for, what wins over it, how a wrong one is told.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::running::{Site, answer, cauce, harbours, root, said};

const SECRET: &str = "hunter2";

/// Runs the program in a folder, as if nobody had named a database.
fn there(dir: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cauce"));
    let command = command
        .args(words)
        .current_dir(dir)
        .env_remove("CAUCE_DATABASE");
    command.output().expect("the program starts")
}

fn written(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("it is made");
    fs::write(file, text).expect("it is written");
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).expect("it is ours");
}

#[test]
fn a_named_file_wins_over_the_one_here_and_that_over_the_one_in_the_data_folder() {
    let dir = tempfile::tempdir().expect("a folder");
    let shown = |words: &[&str]| said(&there(dir.path(), words));
    assert!(shown(&["config"]).contains("rate = 50  # as usual"));
    written(&dir.path().join("data/cauce.toml"), "rate = 1\n");
    assert!(shown(&["config"]).contains("rate = 1  # data/cauce.toml:1"));
    written(&dir.path().join("cauce.toml"), "# here\nrate = 2\n");
    assert!(shown(&["config"]).contains("rate = 2  # cauce.toml:2"));
    written(
        &dir.path().join("etc/named.toml"),
        "rate = 3\ndata = \"kept\"\n",
    );
    let named = shown(&["config", "--config", "etc/named.toml"]);
    assert!(named.contains("rate = 3  # etc/named.toml:1"), "{named}");
    assert!(
        named.contains("data = \"etc/kept\""),
        "beside its file: {named}"
    );
    let absent = there(dir.path(), &["config", "--config", "nowhere.toml"]);
    assert_eq!(absent.status.code(), Some(2));
    assert!(
        said(&absent).contains("nowhere.toml: "),
        "{}",
        said(&absent)
    );
}

#[test]
fn the_site_starts_by_a_file_alone_says_which_and_a_flag_wins() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("cauce.toml");
    let charter = harbours().canonicalize().expect("it is there");
    let text = format!(
        "charter = \"{}\"\ndata = \"kept\"\nlog = \"json\"\nproxy = [\"127.0.0.1\"]\nrate = 1\n\
         public-url = \"https://cauce.example\"\n",
        charter.display()
    );
    written(&file, &text);
    let named = file.to_str().expect("UTF-8");
    let flags = tempfile::tempdir().expect("a folder");
    // The charter and the folder come as flags here, the rest from the file.
    let site = Site::start_with(&charter, flags.path(), &["--config", named]);
    assert!(
        site.greeting.contains(&format!("Settings: {named}")),
        "{}",
        site.greeting
    );
    assert!(flags.path().join("cauce.sqlite").is_file(), "the flag wins");
    assert!(!dir.path().join("kept").exists(), "the flag wins");
    // The proxy is believed and one reader limited: both come from the file.
    let asked =
        "GET /about HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n";
    let statuses: Vec<String> = (0..40)
        .map(|_| answer(site.send(asked))[9..12].to_owned())
        .collect();
    assert!(statuses.contains(&"429".to_owned()), "{statuses:?}");
    let log = site.stop();
    let first = log
        .lines()
        .find(|line| line.contains("settings are read"))
        .expect("a line");
    let first: serde_json::Value = serde_json::from_str(first).expect("JSON, as the file says");
    assert_eq!(first["file"], named);
    // Other commands go to the same folder without being told.
    let key = there(dir.path(), &["key"]);
    assert!(said(&key).contains("kept/signing.key"), "{}", said(&key));
}

#[test]
fn a_wrong_file_is_an_answer_to_a_check_and_stops_everything_else() {
    let dir = tempfile::tempdir().expect("a folder");
    written(
        &dir.path().join("cauce.toml"),
        "listn = \"127.0.0.1:1\"\nrate = \"many\"\n",
    );
    let check = there(dir.path(), &["check"]);
    assert_eq!(check.status.code(), Some(1));
    let expected = "error: cauce.toml:1: the key `listn` is not known. Did you mean `listen`?";
    assert!(said(&check).contains(expected), "{}", said(&check));
    let json = there(dir.path(), &["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["findings"][1]["line"], 2, "{json}");
    let serve = there(dir.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(serve.status.code(), Some(2));
    assert!(
        said(&serve).contains("cauce.toml:2: `rate`"),
        "{}",
        said(&serve)
    );
    let charter = harbours().canonicalize().expect("it is there");
    let charter = charter.to_str().expect("UTF-8");
    written(
        &dir.path().join("cauce.toml"),
        &format!("charter = \"{charter}\"\n"),
    );
    let check = there(dir.path(), &["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    assert!(
        said(&check).contains("cauce.toml is sound: 1 settings"),
        "{}",
        said(&check)
    );
    assert!(
        said(&check).contains(&format!("{charter} is sound")),
        "{}",
        said(&check)
    );
}

#[test]
fn no_command_shows_the_password_of_a_database() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("cauce.toml");
    let commands: [&[&str]; 6] = [
        &["config"],
        &["check", "--format", "json"],
        &["serve", "--listen", "127.0.0.1:0"],
        &["doctor"],
        &["backup", "copy"],
        &["key"],
    ];
    for address in [
        // Nobody listens at port 1; the last is no address at all.
        format!("postgres://cauce:{SECRET}@127.0.0.1:1/cauce"),
        format!("postgres://cauce@127.0.0.1:1/cauce?password={SECRET}"),
        format!("postgres://cauce:{SECRET}@127.0.0.1:port/cauce"),
        format!("mysql://cauce:{SECRET}@127.0.0.1/cauce"),
    ] {
        written(&file, &format!("database = \"{address}\"\n"));
        for words in commands {
            let said = said(&there(dir.path(), words));
            assert!(!said.contains(SECRET), "{words:?} of {address} said {said}");
        }
    }
    let text = format!("database = \"postgres://cauce:{SECRET}@127.0.0.1:1/cauce\"\n");
    written(&file, &text);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("it is ours");
    let open = said(&there(dir.path(), &["serve", "--listen", "127.0.0.1:0"]));
    assert!(
        open.contains("cauce.toml:1: here stands a password"),
        "{open}"
    );
    assert!(
        open.contains("chmod o-rwx") && !open.contains(SECRET),
        "{open}"
    );
}

#[test]
fn the_examples_are_sound_and_name_every_setting() {
    let example = said(&cauce(&["config", "--example"]));
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("cauce.toml");
    let charter = harbours().canonicalize().expect("it is there");
    let check = |text: &str| {
        written(&file, text);
        said(&there(
            dir.path(),
            &["check", "--charter", charter.to_str().expect("UTF-8")],
        ))
    };
    let switched_on: String = example
        .lines()
        .map(|line| {
            line.strip_prefix('#')
                .filter(|rest| !rest.starts_with(' '))
                .unwrap_or(line)
        })
        .fold(String::new(), |all, line| all + line + "\n");
    assert!(
        check(&switched_on).contains("cauce.toml is sound: 12 settings"),
        "{switched_on}"
    );
    // The control: one letter, and it is refused.
    let broken = check(&switched_on.replace("\nrate", "\nrade"));
    assert!(broken.contains("Did you mean `rate`?"), "{broken}");
    let packed = fs::read_to_string(root().join("packaging/cauce.toml")).expect("it is there");
    let said = check(&packed);
    assert!(said.contains("cauce.toml is sound"), "{said}");
    for line in example
        .lines()
        .filter(|line| line.starts_with('#') && !line.starts_with("# "))
    {
        let key = line[1..].split(' ').next().expect("a key");
        assert!(
            packed.contains(&format!("{key} = ")),
            "packaging/cauce.toml names no {key}"
        );
    }
    let page =
        fs::read_to_string(root().join("docs/reference/configuration.md")).expect("it is there");
    assert!(page.contains(&example), "run cargo xtask docs --write");
}

#[test]
fn a_command_that_reads_makes_nothing_where_nothing_lies() {
    let dir = tempfile::tempdir().expect("a folder");
    let charter = harbours().canonicalize().expect("it is there");
    let charter = charter.to_str().expect("UTF-8");
    for words in [
        &["key"][..],
        &["doctor"],
        &["backup", "copy"],
        &["money", "totals"],
        &["money", "arrived", "--country", "SLV"],
        &["movement", "alarms", "log"],
        &["movement", "alarms", "list", "--charter", charter],
        &["explain", "C001", "--history", "--charter", charter],
    ] {
        let answer = there(dir.path(), words);
        let left: Vec<_> = fs::read_dir(dir.path()).expect("a folder").collect();
        assert!(left.is_empty(), "{words:?} made {left:?}");
        // Whoever stands in the wrong folder is told; alarms are also told of a charter alone.
        let is_told = said(&answer).contains("name the folder with --data");
        assert!(
            is_told || words.contains(&"list"),
            "{words:?}: {}",
            said(&answer)
        );
    }
    // Control: a command that keeps something makes the folder.
    let file = dir.path().join("none.xml");
    fs::write(&file, "<iati-activities version=\"2.03\"/>").expect("it is written");
    there(
        dir.path(),
        &["money", "import", file.to_str().expect("UTF-8")],
    );
    assert!(dir.path().join("data").is_dir());
}
