//! One archive that runs on a bare Debian: the program, what it reads, and what an operator wants to know.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::dependencies;
use crate::shell::{self, ask, command};

/// The target is named so that build scripts and procedural macros stay as they are.
const TARGET: &str = "x86_64-unknown-linux-gnu";
/// The C library is linked in; the program still loads at a place drawn by chance.
const STATIC: &str = "-C target-feature=+crt-static";

/// Builds the archive in `target/dist/` and proves that the program in it starts with nothing beside it.
pub fn build() -> anyhow::Result<()> {
    let words = [
        "build",
        "--release",
        "--locked",
        "--package",
        "app",
        "--target",
        TARGET,
    ];
    ask(
        "Does the program build without a C library of the machine's?",
        command("cargo", &words).env("RUSTFLAGS", STATIC),
    )?;
    let name = format!("cauce-{}-{TARGET}", env!("CARGO_PKG_VERSION"));
    let folder = shell::target().join("dist").join(&name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::copy(
        shell::target().join(TARGET).join("release/cauce"),
        folder.join("cauce"),
    )?;
    // Without its symbols, and as `git` has the rest: nothing that lies about in a working folder leaves.
    let _ = command("strip", &[]).arg(folder.join("cauce")).status();
    for path in shell::output(
        "git",
        &[
            "ls-files",
            "charters",
            "LICENSE",
            "README.md",
            "PRIVACY.md",
            "SECURITY.md",
            "CHANGELOG.md",
            "docs/how-to",
            "docs/reference",
            "packaging",
        ],
    )?
    .lines()
    {
        let to = folder.join(path);
        fs::create_dir_all(to.parent().context("a path with a folder")?)?;
        fs::copy(shell::root().join(path), to)?;
    }
    fs::copy(
        shell::root().join("docs/how-to/run-it.md"),
        folder.join("INSTALL.md"),
    )?;
    fs::write(folder.join("sbom.cdx.json"), dependencies::sbom()?)?;
    alone(&folder)?;
    contained(&folder)?;
    let archive = format!("{name}.tar.gz");
    let epoch = shell::output("git", &["log", "-1", "--format=%ct"])?;
    let dist = shell::target().join("dist");
    let mut pack = command(
        "tar",
        &["--sort=name", "--owner=0", "--group=0", "--numeric-owner"],
    );
    pack.arg(format!("--mtime=@{}", epoch.trim()))
        .args(["--use-compress-program=gzip -n", "-cf", &archive, &name])
        .current_dir(&dist);
    ask("Is it packed?", &mut pack)?;
    let size = fs::metadata(dist.join(&archive))?.len();
    let mut sum = command("sha256sum", &[&archive]);
    let sum = String::from_utf8(sum.current_dir(&dist).output()?.stdout)?;
    fs::write(dist.join(format!("{archive}.sha256")), &sum)?;
    println!(
        "{} ({:.1} MB)",
        dist.join(&archive).display(),
        size as f64 / 1e6
    );
    println!("{}", sum.trim());
    Ok(())
}

/// Runs the program where nothing else is: no library, no interpreter, no variable; only what was unpacked.
fn alone(folder: &Path) -> anyhow::Result<()> {
    let headers = shell::output(
        "readelf",
        &["-l", &folder.join("cauce").display().to_string()],
    );
    if headers.is_ok_and(|text| text.contains("Requesting program interpreter")) {
        bail!("the program asks for a dynamic linker; it is not static");
    }
    let mut check = if shell::output("id", &["-u"])?.trim() == "0" {
        // Found before the variables go, of which one says where programs are.
        let chroot = shell::output("sh", &["-c", "command -v chroot"])?;
        let mut command = command(chroot.trim(), &[]);
        command
            .arg(folder)
            .args(["/cauce", "check", "--charter", "/charters/los-angeles"]);
        command
    } else {
        let mut command = command("./cauce", &["check"]);
        command.current_dir(folder);
        command
    };
    ask(
        "Does it run in an empty root, and is the charter sound there?",
        check.env_clear(),
    )
}

/// Puts what was unpacked into a container, starts it without a network, and waits until it says that it is ready.
fn contained(folder: &Path) -> anyhow::Result<()> {
    const QUESTION: &str = "Does it run in a container, as nobody, and is it ready there?";
    if !shell::is_there("podman") {
        println!("── {QUESTION}\n   ignored: podman is not here");
        return Ok(());
    }
    let image = format!("localhost/cauce-tried:{}", std::process::id());
    let file = folder.join("packaging/Containerfile").display().to_string();
    let mut build = command(
        "podman",
        &[
            "build", "--quiet", "--format", "docker", "--file", &file, "--tag", &image,
        ],
    );
    ask("Can a container be made of it?", build.arg(folder))?;
    let name = format!("cauce-tried-{}", std::process::id());
    let tried = ask(
        "Does it start there?",
        &mut command(
            "podman",
            &[
                "run",
                "--detach",
                "--read-only",
                "--network=none",
                "--name",
                &name,
                &image,
            ],
        ),
    )
    .and_then(|()| {
        let health = ["exec", &name, "/cauce", "health"];
        let is_ready = (0..120).any(|_| {
            std::thread::sleep(Duration::from_millis(500));
            command("podman", &health)
                .output()
                .is_ok_and(|said| said.status.success())
        });
        let who = shell::output("podman", &["exec", &name, "/cauce", "doctor"])?;
        println!("{who}");
        ask(
            QUESTION,
            &mut command(if is_ready { "true" } else { "false" }, &[]),
        )
    });
    // Whatever came of it, nothing of ours stays.
    for words in [&["rm", "--force", "--volumes", &name][..], &["rmi", &image]] {
        let _ = command("podman", words).output();
    }
    tried
}
