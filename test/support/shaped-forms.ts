/** Forms that show a field only when it is needed: what decides is chosen first, as a person would. */
import { expect } from 'vitest';
import { type Person, waitFor } from '../../src/local-workspace/client.ts';
import type { OpenView } from '../../src/local-workspace/protocol.ts';

type Dispatching = { block_id?: string; dispatch_action?: boolean };

export function hasField(form: OpenView, field: string): boolean {
  return (form.view.blocks as Dispatching[]).some((block) => block.block_id === field);
}

export async function shapedBy(person: Person, form: OpenView, fields: object): Promise<OpenView> {
  const missing = (view: OpenView) =>
    Object.entries(fields).filter(([field, value]) => value !== null && !hasField(view, field));
  let shown = form;
  for (const [field, value] of Object.entries(fields)) {
    if (missing(shown).length === 0) return shown;
    const block = (shown.view.blocks as Dispatching[]).find((it) => it.block_id === field);
    if (!block?.dispatch_action) continue;
    const before = shown;
    expect(await person.click(shown, field, value as never)).toMatchObject({ ok: true });
    shown = await waitFor(
      async () => (await person.views()).find((it) => it.id === form.id && it.hash !== before.hash),
      `the form that ${field} changes`,
      3000,
    ).catch(() => before);
  }
  return shown;
}
