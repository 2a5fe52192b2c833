/**
 * How far two people who coded the same passages without seeing each other agree, beyond what chance would give.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37–46.
 */
export interface Agreement {
  /** Passages that both coded. */
  n: number;
  /** How many got the same answer. */
  same: number;
  /** Share that is the same, 0 to 1; null without passages. */
  observed: number | null;
  /** Share that chance would give, from how often each person used each answer. */
  expected: number | null;
  /** −1 to 1. Null where it says nothing: no passages, or both used one and the same answer throughout. */
  kappa: number | null;
}

/** Each pair holds the answer of the first and of the second person for one passage, or for as many as its third says. */
export function cohensKappa(pairs: readonly (readonly [string, string, times?: number])[]): Agreement {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let n = 0;
  let same = 0;
  for (const [a, b, times = 1] of pairs) {
    n += times;
    if (a === b) same += times;
    first.set(a, (first.get(a) ?? 0) + times);
    second.set(b, (second.get(b) ?? 0) + times);
  }
  if (n === 0) return { n, same: 0, observed: null, expected: null, kappa: null };
  // In whole numbers as long as possible: n² times the expected share.
  let byChance = 0;
  for (const [answer, times] of first) byChance += times * (second.get(answer) ?? 0);
  const kappa = byChance === n * n ? null : (same * n - byChance) / (n * n - byChance);
  return { n, same, observed: same / n, expected: byChance / (n * n), kappa };
}
