//! Flows judged by linear programmes and, where networks are tiny, by trying everything.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use proptest::prelude::*;

use super::*;

fn network(n_nodes: usize, arrows: &[(usize, usize, u64, u64, u64)]) -> Network {
    let mut network = Network::new(n_nodes);
    for &(from, to, at_least, at_most, cost) in arrows {
        network.add(Arrow {
            from,
            to,
            at_least,
            at_most,
            cost,
        });
    }
    network
}

/// Returns what is sent and what it costs at best by a linear programme; nothing if nothing fits.
fn judged(network: &Network, ends: Option<(usize, usize)>) -> Option<(f64, f64)> {
    if network.arrows.iter().any(|a| a.at_least > a.at_most) {
        return None;
    }
    let solve = |direction, at_least: f64, counts_value: bool| {
        let mut problem = Problem::new(direction);
        let weight = |cost: u64| if counts_value { 0.0 } else { cost as f64 };
        let on: Vec<_> = network
            .arrows
            .iter()
            .map(|a| problem.add_var(weight(a.cost), (a.at_least as f64, a.at_most as f64)))
            .collect();
        let value =
            ends.map(|_| problem.add_var(f64::from(u8::from(counts_value)), (at_least, 1e6)));
        for node in 0..network.n_nodes {
            let mut sum = Vec::new();
            for (arrow, on) in network
                .arrows
                .iter()
                .zip(&on)
                .filter(|(a, _)| a.from != a.to)
            {
                if arrow.to == node {
                    sum.push((*on, 1.0));
                }
                if arrow.from == node {
                    sum.push((*on, -1.0));
                }
            }
            if let (Some((source, sink)), Some(value)) = (ends, value) {
                if node == source {
                    sum.push((value, 1.0));
                }
                if node == sink {
                    sum.push((value, -1.0));
                }
            }
            if !sum.is_empty() {
                problem.add_constraint(&sum[..], ComparisonOp::Eq, 0.0);
            }
        }
        match problem.solve() {
            Ok(SolveOutcome::Solution(solution)) => Some(solution.objective()),
            Ok(SolveOutcome::Interrupted(_)) => panic!("no limit was set"),
            Err(_) => None,
        }
    };
    let most = match ends {
        Some(_) => solve(OptimizationDirection::Maximize, 0.0, true)?.round(),
        None => 0.0,
    };
    Some((most, solve(OptimizationDirection::Minimize, most, false)?))
}

fn keeps_all_bounds(network: &Network, flow: &Flow, ends: Option<(usize, usize)>) {
    let mut owed = vec![0_i128; network.n_nodes];
    for (arrow, on) in network.arrows.iter().zip(&flow.on) {
        assert!((arrow.at_least..=arrow.at_most).contains(on));
        owed[arrow.to] += i128::from(*on);
        owed[arrow.from] -= i128::from(*on);
    }
    if let Some((source, sink)) = ends {
        owed[source] += i128::from(flow.value);
        owed[sink] -= i128::from(flow.value);
        // What may leave the cut, less what must enter it, is all that can go.
        let is_in = |node: usize| flow.cut.contains(&node);
        let mut room = 0_i128;
        for arrow in &network.arrows {
            match (is_in(arrow.from), is_in(arrow.to)) {
                (true, false) => room += i128::from(arrow.at_most),
                (false, true) => room -= i128::from(arrow.at_least),
                _ => {}
            }
        }
        assert!(is_in(source) && !is_in(sink));
        assert_eq!(room, i128::from(flow.value));
    }
    assert!(owed.iter().all(|owed| *owed == 0), "{owed:?}");
}

fn check(network: &Network, ends: Option<(usize, usize)>) {
    let answer = match ends {
        Some((source, sink)) => network.most(source, sink),
        None => network.circulation(),
    };
    match (answer, judged(network, ends)) {
        (Ok(flow), Some((value, cost))) => {
            keeps_all_bounds(network, &flow, ends);
            assert!((flow.value as f64 - value).abs() < 1e-6, "{flow:?} {value}");
            assert!((flow.cost as f64 - cost).abs() < 1e-6, "{flow:?} {cost}");
        }
        (Err(fault), None) => {
            assert!(fault.must_enter > fault.may_leave, "{fault}");
            let again = network.across(fault.nodes.clone());
            let crossed = network.arrows.iter().any(|a| a.at_least > a.at_most);
            assert!(crossed || again == fault);
        }
        (ours, theirs) => panic!("{ours:?} and {theirs:?} of {network:?}"),
    }
}

#[test]
fn two_offers_reach_both_needs_where_the_greedy_choice_reaches_one() {
    // Source 0, offers 1 and 2, needs 3 and 4, sink 5.
    let matching = network(
        6,
        &[
            (0, 1, 0, 100, 0),
            (0, 2, 0, 100, 0),
            (1, 3, 0, 100, 0),
            (1, 4, 0, 100, 0),
            (2, 3, 0, 100, 0),
            (3, 5, 0, 100, 0),
            (4, 5, 0, 100, 0),
        ],
    );
    let flow = matching.most(0, 5).unwrap();
    assert_eq!(flow.value, 200);
    assert_eq!(flow.on, [100, 100, 0, 100, 100, 100, 100]);
}

#[test]
fn what_does_not_fit_is_named_by_its_cut() {
    // Two units must reach node 2, and one may leave it.
    let narrow = network(3, &[(0, 1, 0, 9, 0), (1, 2, 2, 9, 0), (2, 0, 0, 1, 0)]);
    let fault = narrow.circulation().unwrap_err();
    assert_eq!(
        fault.to_string(),
        "2 must enter the nodes [2], and 1 may leave them"
    );
    let crossed = network(2, &[(0, 1, 3, 2, 0)]);
    assert_eq!(crossed.most(0, 1).unwrap_err().nodes, [1]);
}

#[test]
fn penalties_of_a_draw_do_not_overflow() {
    let draw = network(
        3,
        &[
            (0, 1, 0, 1, u64::MAX),
            (0, 1, 0, 1, u64::MAX - 1),
            (1, 2, 2, 2, u64::MAX),
        ],
    );
    let flow = draw.most(0, 2).unwrap();
    assert_eq!(flow.cost, 4 * u128::from(u64::MAX) - 1);
    assert!(draw.is_only(&flow));
}

#[test]
fn two_equal_ways_are_not_the_only_one() {
    let ways = |second| {
        let ways = [
            (0, 1, 0, 1, 5),
            (0, 1, 0, 1, second),
            (0, 1, 1, 1, 9),
            (1, 2, 0, 2, 0),
        ];
        let ways = network(3, &ways);
        ways.is_only(&ways.most(0, 2).unwrap())
    };
    assert!(!ways(5));
    assert!(ways(6));
}

fn any_network(
    nodes: usize,
    arrows: std::ops::Range<usize>,
    room: u64,
    cost: u64,
) -> impl Strategy<Value = Network> {
    let arrow = (0..nodes, 0..nodes, 0..4_u64, 0..=room, 0..=cost);
    prop::collection::vec(arrow, arrows).prop_map(move |arrows| {
        let arrows: Vec<_> = arrows
            .into_iter()
            // Half of the arrows have no lower bound, and few have bounds that cross.
            .map(|(a, b, low, room, cost)| (a, b, low.saturating_sub(2), room.max(low / 3), cost))
            .collect();
        network(nodes, &arrows)
    })
}

/// Tries every flow; returns how many are cheapest among those that bring the most.
fn by_trying(network: &Network, source: usize, sink: usize) -> Option<(u64, u128, usize)> {
    let mut best: Option<(u64, u128, usize)> = None;
    let mut on: Vec<u64> = network.arrows.iter().map(|a| a.at_least).collect();
    if network.arrows.iter().any(|a| a.at_least > a.at_most) {
        return None;
    }
    loop {
        let mut owed = vec![0_i64; network.n_nodes];
        let mut cost = 0;
        for (arrow, on) in network.arrows.iter().zip(&on) {
            owed[arrow.to] += *on as i64;
            owed[arrow.from] -= *on as i64;
            cost += u128::from(arrow.cost * on);
        }
        let value = owed[sink];
        owed[sink] -= value;
        owed[source] += value;
        if value >= 0 && owed.iter().all(|owed| *owed == 0) {
            let value = value as u64;
            best = match best {
                Some((v, c, n)) if v == value && c == cost => Some((v, c, n + 1)),
                Some((v, c, n)) if v > value || v == value && c < cost => Some((v, c, n)),
                _ => Some((value, cost, 1)),
            };
        }
        let Some(next) = (0..on.len()).find(|i| on[*i] < network.arrows[*i].at_most) else {
            return best;
        };
        on[next] += 1;
        for (on, arrow) in on.iter_mut().zip(&network.arrows).take(next) {
            *on = arrow.at_least;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_flow_is_as_cheap_as_the_linear_programme_says(
        network in any_network(7, 1..22, 9, 30),
    ) {
        check(&network, Some((0, 6)));
    }

    #[test]
    fn a_circulation_is_as_cheap_as_the_linear_programme_says(
        network in any_network(6, 1..20, 9, 30),
    ) {
        check(&network, None);
    }

    #[test]
    fn trying_every_flow_finds_no_better_one_and_tells_whether_it_is_the_only_one(
        network in any_network(4, 1..7, 2, 2),
    ) {
        match (network.most(0, 3), by_trying(&network, 0, 3)) {
            (Ok(flow), Some((value, cost, n))) => {
                prop_assert_eq!((flow.value, flow.cost), (value, cost));
                prop_assert_eq!(network.is_only(&flow), n == 1, "{:?} {}", flow, n);
            }
            (Err(_), None) => {}
            (ours, theirs) => prop_assert!(false, "{:?} {:?}", ours, theirs),
        }
    }
}
