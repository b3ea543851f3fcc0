/** A hand-over as people hear of it: codes only, and a button behind which the note is read in private. */
import type { Button } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { HandOff } from '../../domain/case/overlay.ts';
import type { Words } from '../../i18n/words.ts';
import { actions, button, type Message, section } from '../../slack/blocks.ts';
import { sentence } from '../../slack/mrkdwn.ts';
import { GOT_IT, HAND_OVER_NOTE } from './ids.ts';

/** Which answers this reader can give. */
export type Answers = { take: boolean; decline: boolean; assign: boolean };

export function toNewOwner(current: Case, handOff: HandOff, may: Answers, words: Words): Message {
  const { t } = words;
  const says = t.steps.handOver;
  const from = words.person(handOff.from);
  const line = handOff.bouncedAt
    ? says.bounced(current.number, from)
    : says.toNewOwner(current.number, t.codes.level[current.level], from, words.due(handOff.dueAt));
  const text = handOff.bouncedAt ? says.bouncedText(current.number) : says.toNewOwnerText(current.number);
  return { text, blocks: [section(sentence(line)), actions(`handover-${current.id}`, answers(current, may, words))] };
}

/** Whoever leads it from now on, after the agreement: nothing to take over, but a note to read. */
export function toNewLead(current: Case, handOff: HandOff, words: Words): Message {
  const { t } = words;
  const [says, from, value] = [t.steps.handOver, words.person(handOff.from), current.id];
  const level = t.codes.level[current.level];
  const line = handOff.bouncedAt
    ? says.bounced(current.number, from)
    : says.toNewLead(current.number, level, from, words.due(handOff.dueAt));
  const buttons = [
    button(GOT_IT, says.gotIt, { value, style: 'primary' }),
    button(HAND_OVER_NOTE, says.read, { value }),
  ];
  const text = says.toNewLeadText(current.number);
  return { text, blocks: [section(sentence(line)), actions(`handover-${current.id}`, buttons)] };
}

/** The call to the team in its channel, for as long as nobody has answered it. */
export function toTeam(current: Case, handOff: HandOff, words: Words): Message {
  const { t } = words;
  const says = t.steps.handOver;
  const level = t.codes.level[current.level];
  const line = says.toTeam(current.number, level, words.person(handOff.from), words.due(handOff.dueAt));
  const buttons = answers(current, { take: true, decline: false, assign: true }, words);
  return {
    text: says.toTeamText(current.number),
    blocks: [section(sentence(line)), actions(`handover-${current.id}`, buttons)],
  };
}

/** What the call to the team turns into. */
export function teamAnswered(current: Case, handOff: HandOff, words: Words): Message {
  const says = words.t.steps.handOver;
  const owner = 'leadId' in current ? current.leadId : current.status === 'assigned' ? current.assigneeId : '';
  const name = words.person(owner);
  const { number } = current;
  const line = handOff.acknowledgedAt
    ? says.teamTaken(number, name)
    : handOff.bouncedAt
      ? says.teamBounced(number, name)
      : current.status === 'assigned'
        ? says.teamNamed(number, name)
        : says.teamOver(number);
  return { text: says.toTeamText(number), blocks: [section(sentence(line))] };
}

function answers(current: Case, may: Answers, { t }: Words): Button[] {
  const value = current.id;
  const { handOver } = t.steps;
  return [
    ...(may.take ? [button('case.take', handOver.takeOver, { value, style: 'primary' })] : []),
    button(HAND_OVER_NOTE, handOver.read, { value }),
    ...(may.decline ? [button('case.decline', t.cases.card.decline, { value })] : []),
    ...(may.assign ? [button('case.assign', t.cases.card.assign, { value })] : []),
  ];
}
