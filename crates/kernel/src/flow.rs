//! Whole units sent through a network at the least cost, with lower bounds.
//!
//! Who reviews what, and which offer meets which need, are such questions: everything is counted
//! in whole units, so an answer in fractions would be no answer. Paths of least cost are found
//! under potentials and filled as far as they go (Edmonds and Karp, 1972; Dinitz, 1970). The same
//! network, arrow by arrow, always gives the same flow.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// An arrow between two nodes, which are numbers below the network's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrow {
    /// Where units leave.
    pub from: usize,
    /// Where units arrive.
    pub to: usize,
    /// How many must go this way.
    pub at_least: u64,
    /// How many may go this way.
    pub at_most: u64,
    /// What each costs.
    pub cost: u64,
}

/// Nodes and the arrows between them.
#[derive(Debug, Clone, Default)]
pub struct Network {
    n_nodes: usize,
    arrows: Vec<Arrow>,
}

/// What goes along each arrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// How many units go along each arrow, in the order in which arrows were added.
    pub on: Vec<u64>,
    /// How many units go from source to sink; nought in a circulation.
    pub value: u64,
    /// What they cost together.
    pub cost: u128,
    /// The nodes on the source's side of a narrowest cut, which proves that no more can go; empty
    /// in a circulation.
    pub cut: Vec<usize>,
}

/// Why no flow keeps all bounds: more must enter these nodes than may leave them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{must_enter} must enter the nodes {nodes:?}, and {may_leave} may leave them")]
pub struct Infeasible {
    /// The nodes of the cut, in order.
    pub nodes: Vec<usize>,
    /// The sum of the lower bounds of the arrows into them.
    pub must_enter: u128,
    /// The sum of the upper bounds of the arrows out of them.
    pub may_leave: u128,
}

impl Network {
    /// Returns a network of `n_nodes` nodes without arrows.
    #[must_use]
    pub fn new(n_nodes: usize) -> Self {
        Self {
            n_nodes,
            arrows: Vec::new(),
        }
    }

    /// Adds an arrow and returns its number.
    ///
    /// # Panics
    ///
    /// If it names a node that is not there.
    pub fn add(&mut self, arrow: Arrow) -> usize {
        assert!(
            arrow.from < self.n_nodes && arrow.to < self.n_nodes,
            "an arrow names a node beyond the network's {}",
            self.n_nodes
        );
        self.arrows.push(arrow);
        self.arrows.len() - 1
    }

    /// Returns the cheapest circulation: as much enters every node as leaves it.
    ///
    /// # Errors
    ///
    /// Returns the cut through which the lower bounds do not fit.
    pub fn circulation(&self) -> Result<Flow, Infeasible> {
        let mut residual = self.within_bounds(None)?;
        residual.edges.truncate(2 * self.arrows.len());
        Ok(self.told(&residual, 0, Vec::new()))
    }

    /// Returns the cheapest among the flows that bring the most from `source` to `sink`.
    ///
    /// # Errors
    ///
    /// Returns the cut through which the lower bounds do not fit.
    pub fn most(&self, source: usize, sink: usize) -> Result<Flow, Infeasible> {
        let mut residual = self.within_bounds(Some((source, sink)))?;
        let back = 2 * self.arrows.len();
        let first = residual.edges[back ^ 1].left;
        residual.edges[back].left = 0;
        residual.edges[back ^ 1].left = 0;
        let more = residual.send_all(source, sink);
        let cut = residual.reached_from(source);
        let cut = (0..self.n_nodes).filter(|node| cut[*node]).collect();
        Ok(self.told(&residual, first + more, cut))
    }

    /// Returns whether no other flow of the same value costs as little: a draw by lot must not have
    /// two winners.
    #[must_use]
    pub fn is_only(&self, flow: &Flow) -> bool {
        let mut residual = Residual::new(self.n_nodes);
        for (arrow, on) in self.arrows.iter().zip(&flow.on) {
            residual.join(arrow.from, arrow.to, arrow.at_most - on, arrow.cost);
            let edge = residual.edges.len() - 1;
            residual.edges[edge].left = on - arrow.at_least;
        }
        // Distances from everywhere at once are potentials; a change that costs nothing goes
        // around along edges of no reduced cost.
        residual.settle();
        (0..residual.edges.len())
            .filter(|edge| residual.is_free(*edge))
            .all(|edge| !residual.leads_back(edge))
    }

    /// Returns the residual network of the cheapest flow within all bounds; with `ends`, units may
    /// also return from the sink to the source for nothing, along the edge after the arrows'.
    fn within_bounds(&self, ends: Option<(usize, usize)>) -> Result<Residual, Infeasible> {
        let (enter, leave) = (self.n_nodes, self.n_nodes + 1);
        let mut residual = Residual::new(self.n_nodes + 2);
        let mut owed = vec![0_i128; self.n_nodes];
        let mut crossed = false;
        for arrow in &self.arrows {
            crossed |= arrow.at_least > arrow.at_most;
            let room = arrow.at_most.saturating_sub(arrow.at_least);
            residual.join(arrow.from, arrow.to, room, arrow.cost);
            owed[arrow.to] += i128::from(arrow.at_least);
            owed[arrow.from] -= i128::from(arrow.at_least);
        }
        if crossed {
            return Err(self.crossed());
        }
        if let Some((source, sink)) = ends {
            residual.join(sink, source, u64::MAX, 0);
        }
        let mut due = 0_u128;
        for (node, owed) in owed.iter().enumerate() {
            let units = u64::try_from(owed.unsigned_abs()).unwrap_or(u64::MAX);
            if *owed > 0 {
                due += u128::from(units);
                residual.join(enter, node, units, 0);
            } else {
                residual.join(node, leave, units, 0);
            }
        }
        if u128::from(residual.send_all(enter, leave)) == due {
            return Ok(residual);
        }
        let inside = residual.reached_from(enter);
        Err(self.across((0..self.n_nodes).filter(|node| inside[*node]).collect()))
    }

    /// Returns the head of an arrow whose bounds contradict each other, as a cut of its own.
    fn crossed(&self) -> Infeasible {
        let arrow = self.arrows.iter().find(|a| a.at_least > a.at_most);
        Infeasible {
            nodes: arrow.iter().map(|arrow| arrow.to).collect(),
            must_enter: arrow.map_or(0, |arrow| arrow.at_least.into()),
            may_leave: arrow.map_or(0, |arrow| arrow.at_most.into()),
        }
    }

    fn across(&self, nodes: Vec<usize>) -> Infeasible {
        let is_in = |node| nodes.binary_search(&node).is_ok();
        let sum = |takes: &dyn Fn(&Arrow) -> bool, bound: &dyn Fn(&Arrow) -> u64| {
            let taken = self.arrows.iter().filter(|arrow| takes(arrow));
            taken.map(|arrow| u128::from(bound(arrow))).sum()
        };
        Infeasible {
            must_enter: sum(&|a| !is_in(a.from) && is_in(a.to), &|a| a.at_least),
            may_leave: sum(&|a| is_in(a.from) && !is_in(a.to), &|a| a.at_most),
            nodes,
        }
    }

    fn told(&self, residual: &Residual, value: u64, cut: Vec<usize>) -> Flow {
        let on: Vec<u64> = self
            .arrows
            .iter()
            .enumerate()
            .map(|(i, arrow)| arrow.at_least + residual.edges[2 * i + 1].left)
            .collect();
        let costs = self.arrows.iter().zip(&on);
        Flow {
            cost: costs
                .map(|(arrow, on)| u128::from(arrow.cost) * u128::from(*on))
                .sum(),
            on,
            value,
            cut,
        }
    }
}

/// An edge of the residual network; edge `i ^ 1` is its way back.
#[derive(Debug, Clone, Copy)]
struct Edge {
    to: usize,
    left: u64,
    cost: i128,
}

/// What can still be sent, and back.
#[derive(Debug)]
struct Residual {
    edges: Vec<Edge>,
    leaving: Vec<Vec<usize>>,
    /// No edge with something left costs less than the drop of potential along it.
    potential: Vec<i128>,
}

impl Residual {
    fn new(n_nodes: usize) -> Self {
        Self {
            edges: Vec::new(),
            leaving: vec![Vec::new(); n_nodes],
            potential: vec![0; n_nodes],
        }
    }

    fn join(&mut self, from: usize, to: usize, left: u64, cost: u64) {
        let cost = i128::from(cost);
        self.leaving[from].push(self.edges.len());
        self.edges.push(Edge { to, left, cost });
        self.leaving[to].push(self.edges.len());
        self.edges.push(Edge {
            to: from,
            left: 0,
            cost: -cost,
        });
    }

    fn reduced(&self, edge: usize) -> i128 {
        let from = self.edges[edge ^ 1].to;
        self.edges[edge].cost + self.potential[from] - self.potential[self.edges[edge].to]
    }

    fn is_free(&self, edge: usize) -> bool {
        self.edges[edge].left > 0 && self.reduced(edge) == 0
    }

    /// Sends as much as can go, always along cheapest paths; returns how much that is.
    fn send_all(&mut self, from: usize, to: usize) -> u64 {
        let mut sent = 0;
        while from != to && self.approach(from, to) {
            // All cheapest paths are free now: fill them level by level.
            loop {
                let levels = self.levels(from);
                let Some(_) = levels[to] else { break };
                let mut tried = vec![0; self.leaving.len()];
                loop {
                    let pushed = self.push(from, to, &levels, &mut tried);
                    if pushed == 0 {
                        break;
                    }
                    sent += pushed;
                }
            }
        }
        sent
    }

    /// Raises the potentials until a cheapest path to `to` is free; false where there is none.
    fn approach(&mut self, from: usize, to: usize) -> bool {
        let mut distance: Vec<Option<i128>> = vec![None; self.leaving.len()];
        let mut ahead = BinaryHeap::from([Reverse((0_i128, from))]);
        while let Some(Reverse((so_far, node))) = ahead.pop() {
            if distance[node].is_some() {
                continue;
            }
            distance[node] = Some(so_far);
            for &edge in &self.leaving[node] {
                if self.edges[edge].left > 0 && distance[self.edges[edge].to].is_none() {
                    ahead.push(Reverse((so_far + self.reduced(edge), self.edges[edge].to)));
                }
            }
        }
        let Some(whole) = distance[to] else {
            return false;
        };
        for (potential, distance) in self.potential.iter_mut().zip(distance) {
            *potential += distance.map_or(whole, |d| d.min(whole));
        }
        true
    }

    /// Returns how many free edges each node is away from `from`.
    fn levels(&self, from: usize) -> Vec<Option<usize>> {
        let mut levels = vec![None; self.leaving.len()];
        levels[from] = Some(0);
        let mut ahead = VecDeque::from([(from, 0)]);
        while let Some((node, level)) = ahead.pop_front() {
            for &edge in &self.leaving[node] {
                let next = self.edges[edge].to;
                if self.is_free(edge) && levels[next].is_none() {
                    levels[next] = Some(level + 1);
                    ahead.push_back((next, level + 1));
                }
            }
        }
        levels
    }

    /// Sends what fits along one path of free edges, each one level further; no path, nought.
    fn push(
        &mut self,
        from: usize,
        to: usize,
        levels: &[Option<usize>],
        tried: &mut [usize],
    ) -> u64 {
        let mut path = Vec::new();
        let mut node = from;
        while node != to {
            match self.leaving[node].get(tried[node]).copied() {
                Some(edge) => {
                    let next = self.edges[edge].to;
                    if self.is_free(edge) && levels[next] == levels[node].map(|level| level + 1) {
                        path.push(edge);
                        node = next;
                    } else {
                        tried[node] += 1;
                    }
                }
                None => {
                    // A dead end: step back and never come here again.
                    let Some(edge) = path.pop() else { return 0 };
                    node = self.edges[edge ^ 1].to;
                    tried[node] += 1;
                }
            }
        }
        let fits = path.iter().map(|edge| self.edges[*edge].left).min();
        let fits = fits.unwrap_or(0);
        for edge in path {
            self.edges[edge].left -= fits;
            self.edges[edge ^ 1].left += fits;
        }
        fits
    }

    /// Returns which nodes something can still be sent to.
    fn reached_from(&self, from: usize) -> Vec<bool> {
        let mut reached = vec![false; self.leaving.len()];
        reached[from] = true;
        let mut ahead = vec![from];
        while let Some(node) = ahead.pop() {
            for &edge in &self.leaving[node] {
                let next = self.edges[edge].to;
                if self.edges[edge].left > 0 && !reached[next] {
                    reached[next] = true;
                    ahead.push(next);
                }
            }
        }
        reached
    }

    /// Makes the least distances from anywhere the potentials (Bellman and Ford); a cheapest flow
    /// leaves no circle that saves, so this ends after as many rounds as there are nodes.
    fn settle(&mut self) {
        for _ in 0..self.leaving.len() {
            for edge in 0..self.edges.len() {
                if self.edges[edge].left > 0 && self.reduced(edge) < 0 {
                    self.potential[self.edges[edge].to] += self.reduced(edge);
                }
            }
        }
    }

    /// Returns whether free edges lead from the end of `edge` to its beginning by another way than
    /// its own way back.
    fn leads_back(&self, edge: usize) -> bool {
        let (begin, end) = (self.edges[edge ^ 1].to, self.edges[edge].to);
        let mut reached = vec![false; self.leaving.len()];
        reached[end] = true;
        let mut ahead = vec![end];
        while let Some(node) = ahead.pop() {
            if node == begin {
                return true;
            }
            for &next in &self.leaving[node] {
                let to = self.edges[next].to;
                if next != edge ^ 1 && self.is_free(next) && !reached[to] {
                    reached[to] = true;
                    ahead.push(to);
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests;
