/** Text as nobody wants to find it in a message: long, foreign, and full of what Slack reads as an instruction. */

/** Stands in every one of them, so that a view which repeats free text is found out. */
export const CANARY = '金丝雀';

export const ADVERSARIAL: Readonly<Record<string, string>> = {
  'long Chinese': CANARY + '邻里纠纷反复发生双方各执一词'.repeat(230).slice(0, 2990),
  emoji: `${CANARY}${'👮🏽‍♀️'.repeat(400)}`,
  mentions: `${CANARY} ${'<!channel> <@U1> <!here> <https://evil.example|x> '.repeat(50)}`,
  'bare names and addresses': `${CANARY} ${'@channel #general https://evil.example/x a.wang@evil.example '.repeat(20)}`,
  markdown: `${CANARY} ${'*_~`&<>'.repeat(142)}`,
  'control characters': `${CANARY} ${'&<>'.repeat(900)}`,
  'right to left': `${CANARY} \u202e${'שלום עולם مرحبا '.repeat(60)}\u2066`,
  'one long word': CANARY + 'a'.repeat(2990),
};

/** Something of all of it, as far as a form lets it be. */
export function typedInto(most: number): string {
  const bad = `${CANARY} <!channel> <@U1> <!here> <https://evil.example|x> @channel *粗*_斜_~删~\`码\` &<> שלום 👮🏽‍♀️ `;
  return cut(bad + '邻里纠纷反复发生双方各执一词'.repeat(230), most);
}

/** As long as a form lets it be. */
export function cut(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
