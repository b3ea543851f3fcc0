/** The lifecycle drawn: the way of a case as arrows between its states, and each early end with where it comes from. */
import { TRANSITIONS } from '../domain/case/lifecycle.ts';
import { STATES, type StateName } from '../domain/case/states.ts';
import type { Transition } from '../domain/case/transition.ts';
import { messagesFor } from '../i18n/index.ts';

type Box = { x: number; y: number; width: number; height: number };
type Arrow = { from: StateName; to: StateName; verbs: readonly string[] };

const [en, zh] = [messagesFor('en'), messagesFor('zh-CN')];
const SIZE = { width: 144, height: 58 };
const END = { width: 218, height: 124, top: 500, gap: 12, left: 20 };
const [WIDTH, HEIGHT] = [1640, 644];

/** Where the states of the way itself stand; the others stand in a row below. */
const PLACES: Partial<Record<StateName, readonly [x: number, y: number]>> = {
  reported: [30, 190],
  triaged: [234, 190],
  awaiting_claim: [440, 110],
  assigned: [440, 270],
  taken: [660, 190],
  in_mediation: [924, 190],
  suspended: [874, 340],
  agreed: [1196, 190],
  follow_up: [1468, 190],
  resolved: [1468, 340],
};
const ENDS = (Object.keys(STATES) as StateName[]).filter((name) => !(name in PLACES));

export function lifecycleDrawing(): string {
  const arrows = arrowsOf(TRANSITIONS);
  const isOnTheWay = ({ from, to }: Arrow) => from in PLACES && to in PLACES && from !== to;
  const isHandOver = ({ verbs }: Arrow) => verbs.includes('release');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    '<title id="title">Lifecycle of a case · 案件流程</title>',
    STYLE,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(20, 36, 'Lifecycle of a case · 案件流程', 'heading'),
    text(20, 58, 'Printed by npm run docs:lifecycle. Dashed: back to an earlier state, or to another owner.', 'small'),
    ...arrows.filter((arrow) => isOnTheWay(arrow) && !isHandOver(arrow)).map(arrowBetween),
    handOver(),
    ...(Object.keys(PLACES) as StateName[]).map((name) => stateBox(name, arrows)),
    text(END.left, END.top - 18, 'Where it may end before · 其他终结', 'label'),
    ...ENDS.map((name) => endBox(name, arrows)),
    '</svg>',
    '',
  ].join('\n');
}

/** One arrow for each pair of states, with every verb that goes along it. */
function arrowsOf(rows: readonly Transition[]): Arrow[] {
  const arrows = new Map<string, Arrow>();
  const along = (from: StateName, to: StateName, verb: string) => {
    const verbs = arrows.get(`${from} ${to}`)?.verbs ?? [];
    arrows.set(`${from} ${to}`, { from, to, verbs: [...new Set([...verbs, verb])] });
  };
  for (const row of rows) {
    const verb = row.verb.replace(/^(case|handoff)\./, '').replaceAll('-', ' ');
    for (const from of row.moves.flatMap(([before]) => before)) {
      if (row.via) along(from, row.via, verb);
      const goals = row.moves.flatMap(([before, after]) => (before.includes(from) ? after : []));
      for (const to of goals) along(row.via ?? from, to, row.via ? 'route' : verb);
    }
  }
  return [...arrows.values()];
}

function arrowBetween({ from, to, verbs }: Arrow): string {
  const [a, b] = [boxOf(from), boxOf(to)];
  const [ax, bx] = [a.x + a.width / 2, b.x + b.width / 2];
  const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2];
  const isBack = bx < ax && to !== 'suspended';
  const style = isBack ? 'line back' : 'line';
  if (Math.abs(ax - bx) < SIZE.width / 2) {
    const down = by > ay;
    const x = Math.max(ax, bx) - (down ? 26 : 56);
    const [start, end] = down ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
    const beside = labelled(down ? x + 8 : x - 8, (start + end) / 2 + 4, verbs, down ? 'verb start' : 'verb end');
    return path(`M${x} ${start} L${x} ${end}`, style) + beside;
  }
  if (!isBack && bx - ax < 320) {
    const [x1, x2] = [a.x + a.width, b.x];
    const middle = (x1 + x2) / 2;
    const d = `M${x1} ${ay} C${middle} ${ay} ${middle} ${by} ${x2} ${by}`;
    return path(d, style) + labelled(middle, (ay + by) / 2 + (by > ay ? 16 : -8), verbs, 'verb');
  }
  if (isBack && a.y > b.y) {
    const x = bx + 34;
    const d = `M${a.x} ${ay} L${x + 40} ${ay} Q${x} ${ay} ${x} ${ay - 40} L${x} ${b.y + b.height}`;
    return path(d, style) + labelled((a.x + x) / 2 + 60, ay - 8, verbs, 'verb');
  }
  const over = !isBack;
  const [sy, ey] = over ? [a.y, b.y] : [a.y + a.height, b.y + b.height];
  const far = over ? Math.min(sy, ey) - 130 : Math.max(sy, ey) + Math.abs(bx - ax) / 7;
  const end = over ? bx : bx + 56 - Math.abs(bx - ax) / 40;
  const d = `M${ax} ${sy} C${ax} ${far} ${end} ${far} ${end} ${ey}`;
  return path(d, style) + labelled((ax + end) / 2, 0.125 * (sy + ey) + 0.75 * far - 6, verbs, 'verb');
}

/** The last verb stands on the line given, the others above it. */
function labelled(x: number, y: number, verbs: readonly string[], style: string): string {
  return verbs.map((verb, at) => text(x, y - 15 * (verbs.length - 1 - at), verb, style)).join('');
}

/** Whoever has it gives it to the team or to somebody by name: from every state of the work to both before it. */
function handOver(): string {
  const [from, to] = [boxOf('suspended'), boxOf('assigned')];
  const y = from.y + from.height / 2 + 6;
  const x = to.x + to.width / 2;
  const start = boxOf('taken').x - 14;
  const around = (names: readonly StateName[]) => {
    const boxes = names.map(boxOf);
    const [left, top] = [Math.min(...boxes.map((box) => box.x)) - 14, Math.min(...boxes.map((box) => box.y)) - 14];
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 14;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 14;
    return `<rect class="group" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="14"/>`;
  };
  return [
    around(['awaiting_claim', 'assigned']),
    around(['taken', 'in_mediation', 'suspended']),
    path(`M${start} ${y} L${x} ${y} L${x} ${to.y + to.height + 14}`, 'line back'),
    text((start + x) / 2, y - 8, 'release', 'verb'),
  ].join('\n');
}

function stateBox(name: StateName, arrows: readonly Arrow[]): string {
  const { x, y, width, height } = boxOf(name);
  const own = arrows.find(({ from, to }) => from === name && to === name);
  const shape = name === 'triaged' ? 'state passing' : name === 'resolved' ? 'state over' : 'state';
  return [
    `<rect class="${shape}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    text(x + width / 2, y + 26, zhName(name), 'name'),
    text(x + width / 2, y + 45, enName(name), 'under'),
    ...(own ? [`<title>${own.verbs.join(', ')}</title>`] : []),
  ].join('\n');
}

function endBox(name: StateName, arrows: readonly Arrow[]): string {
  const { x, y, width, height } = boxOf(name);
  const ways = new Map<string, string[]>();
  for (const { from, to, verbs } of arrows) {
    if (to !== name || from === name) continue;
    for (const verb of verbs) ways.set(verb, [...(ways.get(verb) ?? []), zhName(from)]);
  }
  const lines = [...ways].map(
    ([verb, froms]) => `${verb} ← ${froms.length > 2 ? `${froms[0]}…${froms.at(-1)}` : froms.join('、')}`,
  );
  const back = arrows.filter(({ from, to }) => from === name && to !== name);
  return [
    `<rect class="state over" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    text(x + width / 2, y + 26, zhName(name), 'name'),
    text(x + width / 2, y + 45, enName(name), 'under'),
    ...[...lines, ...back.map(({ to, verbs }) => `${verbs.join(', ')} → ${zhName(to)}`)].map((line, at) =>
      text(x + width / 2, y + 68 + at * 17, line, 'way'),
    ),
  ].join('\n');
}

function boxOf(name: StateName): Box {
  const place = PLACES[name];
  if (place) return { x: place[0], y: place[1], ...SIZE };
  return { ...END, x: END.left + ENDS.indexOf(name) * (END.width + END.gap), y: END.top };
}

function zhName(name: StateName): string {
  return name === 'triaged' ? '已研判' : zh.codes.status[name];
}

function enName(name: StateName): string {
  return name === 'triaged' ? 'Triaged, in passing' : en.codes.status[name];
}

function path(d: string, style: string): string {
  return `<path class="${style}" d="${d}" marker-end="url(#tip)"/>`;
}

function text(x: number, y: number, said: string, style: string): string {
  const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text class="${style}" x="${x}" y="${y}">${escaped}</text>`;
}

const STYLE = `<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#48607a"/></marker></defs>
<style>
text{font-family:system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;fill:#1d2b3a;text-anchor:middle}
.heading{font-size:20px;font-weight:600;text-anchor:start}.small{font-size:13px;text-anchor:start;fill:#5a6b7d}
.label{font-size:15px;font-weight:600;text-anchor:start}.name{font-size:17px;font-weight:600}.under{font-size:12px;fill:#5a6b7d}
.way{font-size:11.5px;fill:#34495e}.verb{font-size:12px;fill:#34495e;paint-order:stroke;stroke:#fff;stroke-width:4px}
.start{text-anchor:start}.end{text-anchor:end}
.state{fill:#eaf2fb;stroke:#2f6db3;stroke-width:1.5}.passing{stroke-dasharray:5 4}.over{fill:#f3f4f6;stroke:#7a8696}
.line{fill:none;stroke:#48607a;stroke-width:1.6}.back{stroke-dasharray:6 4}.group{fill:none;stroke:#b8c4d2;stroke-dasharray:3 5}
</style>`;
