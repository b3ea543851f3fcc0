/** How much a bench does. `full` is what figures are quoted from; `quick` shows within a minute that every lane still runs. */
export type BenchSize = { rounds: number; share: number };

export const FULL: BenchSize = { rounds: 5, share: 1 };
export const QUICK: BenchSize = { rounds: 1, share: 0.04 };

export const sized = ({ share }: BenchSize, count: number) => Math.max(10, Math.round(count * share));
