//! How much memory a flood of sign-ins needs.

use axum::http::StatusCode;
use testkit::desk::World;

use crate::house::{PASSPHRASE, serve};

/// Returns the most memory that this process ever had, in KiB.
fn most() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let line = line.expect("a kernel that counts").trim();
    line.trim_end_matches("kB")
        .trim()
        .parse()
        .expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "counts the memory of the whole process: run it alone, with --ignored"]
async fn two_hundred_sign_ins_at_once_need_the_memory_of_eight() {
    let house = serve(World::staffed()).await;
    house.enrolled("ada").await;
    // One alone, so that what every sign-in needs is there before.
    let fields = |n: usize| {
        [
            ("email", format!("guest{n}@harbours.example")),
            ("passphrase", PASSPHRASE.to_owned()),
            ("code", "000000".to_owned()),
        ]
    };
    let try_it = async |n: usize| {
        let fields = fields(n);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        house.post("/desk/sign-in", "", &fields).await.status
    };
    try_it(0).await;
    let before = most();
    let all = futures_util::future::join_all((1..=200).map(try_it)).await;
    let grown = most() - before;
    let n_heard = all
        .iter()
        .filter(|one| **one == StatusCode::UNAUTHORIZED)
        .count();
    let n_later = all
        .iter()
        .filter(|one| **one == StatusCode::SERVICE_UNAVAILABLE)
        .count();
    assert_eq!(n_heard + n_later, 200, "{all:?}");
    assert!(n_heard >= 72 && n_later > 0, "{n_heard} were heard");
    assert!(
        grown < 8 * 19 * 1024 + 16 * 1024,
        "{grown} KiB more for {n_heard} sign-ins"
    );
}
