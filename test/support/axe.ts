/** What axe-core finds on an open page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Serious and critical faults, each with the first element that has it. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Screens that were looked at, by name, and what is wrong with them. */
export function lookingForFaults() {
  const looked: Record<string, string[]> = {};
  return {
    look: async (name: string, page: Page) => {
      looked[name] = await faultsOf(page);
    },
    faulty: () => Object.entries(looked).filter(([, faults]) => faults.length > 0),
    names: () => Object.keys(looked),
  };
}
