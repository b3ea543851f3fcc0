/** Runs several ways of doing the same thing in turn (A, B, C, A, B, C …), so that what the machine does hits all alike. */

export type Lane = {
  name: string;
  /** Makes what the round needs; the operation it returns is what is timed. */
  prepare: () => Promise<(at: number) => Promise<unknown>>;
};

/** Operations per second of every lane, one figure a round; a first round for warming up is not counted. */
export async function runLanes(
  lanes: readonly Lane[],
  { rounds, operations, concurrency }: { rounds: number; operations: number; concurrency: number },
): Promise<Map<string, number[]>> {
  const figures = new Map<string, number[]>(lanes.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, prepare } of lanes) {
      const operation = await prepare();
      const started = performance.now();
      let next = 0;
      const worker = async () => {
        for (let at = next++; at < operations; at = next++) await operation(at);
      };
      await Promise.all(Array.from({ length: concurrency }, worker));
      const perSecond = operations / ((performance.now() - started) / 1000);
      if (round > 0) figures.get(name)!.push(perSecond);
    }
  }
  for (const [name, values] of figures) console.log(`    ${name.padEnd(44)} ${summary(values, 0)} /s`);
  return figures;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function summary(values: readonly number[], digits: number): string {
  const low = Math.min(...values).toFixed(digits);
  const high = Math.max(...values).toFixed(digits);
  return `${median(values).toFixed(digits)} (${low} to ${high})`;
}

/** Prints a ratio beside its bar and says whether it holds. */
export function ratioLine(
  title: string,
  ratios: readonly number[],
  bar: number,
  side: 'at least' | 'at most',
): boolean {
  const value = median(ratios);
  const holds = side === 'at least' ? value >= bar : value <= bar;
  console.log(`    ${title}: ${summary(ratios, 2)}; bar ${side} ${bar}: ${holds ? 'holds' : 'DOES NOT HOLD'}`);
  return holds;
}
