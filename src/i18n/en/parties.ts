import type {
  Authority,
  Consent,
  Part,
  PartyKind,
  PartyLabel,
  Purpose,
  SideLetter,
  Stance,
  Vulnerability,
} from '../../domain/parties/party.ts';
import type { FieldProblem } from '../../domain/parties/read-party.ts';

const part: Record<Part, string> = {
  party: 'Party',
  agent: 'Agent',
  guardian: 'Guardian',
  invited: 'Invited person',
  affected: 'Affected person',
};

export const parties = {
  button: 'Parties',
  search: { button: 'Search parties' },
  link: {
    text: (number: string) => `The parties’ page of ${number}`,
    forCase: (number: string) =>
      `Names and contacts of *${number}* are on our own page, not in Slack. The link is yours alone, opens once, and is good for ten minutes.`,
    searchText: 'The search for parties',
    forSearch:
      'The search by name or phone number is on our own page, not in Slack. The link is yours alone, opens once, and is good for ten minutes.',
    open: 'Open the page',
    notSetUp:
      'The parties’ page is not set up here, so no names are kept. The case works with “Party A” and “Party B”. The programme office can set it up.',
    notYours:
      'The parties of this case are open to those who handle it. Its lead, the station chief or a triage officer can help you.',
  },
  list: {
    title: (number: string) => `Parties of ${number}`,
    none: 'Nobody has been entered yet.',
    saved: 'Saved.',
    edit: 'Change',
    editOf: (label: string) => `Change ${label}`,
    mergedFrom: (number: string) => `Entered under ${number}, which was merged into this case:`,
    enterHere: 'Enter here, too',
    enterHereOf: (label: string) => `Enter ${label} here, too`,
    add: (what: string) => `Add: ${what}`,
    readOnly: 'You can read this page. Those who handle the case can change it.',
    sameSurname: (label: string) =>
      `${label} has your surname, and you live in this area. Are you related? If so, ask to stand aside; if not, there is nothing to do.`,
    minorAlone: (label: string) =>
      `${label} is a minor and has no guardian here yet. Enter the guardian before mediation.`,
    agentBarred: (label: string) =>
      `${label}: the suspected violator may neither send an agent nor be one. They come in person.`,
    stances: 'What they wanted',
    stance: (day: string, stance: string, officer: string) => `${day}: ${stance} (recorded by ${officer})`,
    consent: (answer: string, day: string) => `${answer}, ${day}`,
  },
  form: {
    titleNew: (what: string, number: string) => `Add ${what} to ${number}`,
    titleChange: (label: string, number: string) => `Change ${label} of ${number}`,
    save: 'Save',
    back: 'Back without saving',
    choose: 'Choose…',
    wrong: (count: number) => (count === 1 ? 'Please mend one field.' : `Please mend ${count} fields.`),
    changedMeanwhile:
      'Somebody else has changed this person meanwhile. Nothing of yours was saved. Your text is below; compare it with the parties’ page, then save again.',
    phoneHint: 'Mobile or landline',
    noteHint: 'Only what the mediation needs. This text is sealed and not searchable.',
    side: 'Side',
  },
  field: {
    part: 'Part',
    side: 'Side',
    kind: 'Person or organisation',
    name: 'Name',
    contact: 'Phone number',
    address: 'Address',
    note: 'Note',
    vulnerabilities: 'Needs special care',
    consent: 'Consent to mediation',
    consentOn: 'Day of the answer',
    actsFor: 'Stands for',
    authority: 'Authority shown',
    authorityOn: 'Day of the authority',
    caucusOwnerId: 'Officer for private talks',
    stance: 'What they want now',
    stanceOn: 'Day on which they said so',
  },
  /** Of someone invited: the parties are asked whether they may be heard. */
  consentOfParties: 'Do the parties agree to hear them?',
  error: {
    missing: 'Please fill in this field.',
    too_long: 'The text is too long.',
    control_characters: 'The text holds characters that cannot be shown. Please type it again.',
    not_a_choice: 'Please choose from the list.',
    not_a_phone: 'Please enter a phone number with at least five digits.',
    not_a_day: 'Please enter a day such as 2026-11-23.',
    in_the_future: 'The day has not come yet.',
    too_long_ago: 'The day is too long ago.',
    note_needed: 'A consent is taken back. Please write in the note why.',
    day_without_answer: 'A day stands here without an answer. Choose the answer, or clear the day.',
    violator_unknown: 'Triage has not said who is the suspected violator, so nobody may send an agent yet.',
    of_violator:
      'This party is the suspected violator and comes in person: no agent. Only the injured side may send one.',
    is_violator: 'This is the suspected violator, who may not act for anybody here. Please enter another person.',
  } satisfies Record<FieldProblem, string>,
  part,
  label: ({ part: of, side, ordinal }: PartyLabel) => [part[of], side, ordinal].filter((it) => it !== null).join(' '),
  labelFor: (label: string, party: string) => `${label} of ${party}`,
  side: { A: 'Party A', B: 'Party B', C: 'Party C', D: 'Party D', E: 'Party E', F: 'Party F' } satisfies Record<
    SideLetter,
    string
  >,
  kind: { person: 'Person', organisation: 'Organisation' } satisfies Record<PartyKind, string>,
  consent: { not_asked: 'Not asked yet', given: 'Agrees', refused: 'Refuses' } satisfies Record<Consent, string>,
  stance: {
    unsure: 'Not sure',
    willing: 'Willing to mediate',
    refuses: 'Refuses mediation',
    demands_punishment: 'Demands punishment',
    agreed: 'Accepts the agreement',
    forgives: 'Forgives',
  } satisfies Record<Stance, string>,
  vulnerability: {
    minor: 'Minor',
    elderly: 'Elderly',
    disabled: 'Disabled',
    pregnant: 'Pregnant or nursing',
    seriously_ill: 'Seriously ill',
  } satisfies Record<Vulnerability, string>,
  authority: { not_shown: 'Not shown yet', general: 'General', special: 'Special: may settle' } satisfies Record<
    Authority,
    string
  >,
  purpose: {
    contact: 'Contact a party',
    enter: 'Enter or correct the parties',
    mediation: 'Prepare a session',
    document: 'Write an agreement or record',
    follow_up: 'Follow-up',
    supervision: 'Supervision or complaint',
  } satisfies Record<Purpose, string>,
  find: {
    title: 'Search for a party',
    by: 'Search by',
    byName: 'Full name',
    byPhone: 'Phone number',
    value: 'Name or phone number',
    hint: 'The whole name or the whole number. You see only cases that you may see. Every search is recorded.',
    submit: 'Search',
    results: 'Found',
    none: 'Nothing found among the cases that you may see.',
    more: (count: number) => `Only the first ${count} are shown.`,
    line: (number: string, label: string, category: string) => `${number}, ${label}, ${category}`,
    how: 'To open one, type its number in Slack after /dispute show and press “Parties”.',
  },
};
