import type { ComplaintCode, ComplaintSource, ComplaintState } from '../../domain/complaints/complaint.ts';
import type { ComplaintProblem } from '../../domain/complaints/read-complaint.ts';

export const complaints = {
  button: 'Complaint',
  link: {
    text: (number: string) => `${number}: page of complaints`,
    says: (number: string) =>
      `*${number}* A complaint is written and read on our own page, not in the chat. The link is for you alone, opens once and lasts ten minutes.`,
    notSetUp: 'No pages are set up here. Please hand the complaint to the station’s chief or the auditor on paper.',
  },
  title: (number: string) => `${number}: complaints`,
  none: 'No complaint is registered.',
  registered: 'The complaint is registered. Whoever decides on it has been told.',
  decided: 'The decision is saved.',
  changedMeanwhile: 'Somebody decided on it meanwhile. Please read it anew.',
  form: {
    heading: 'Register a complaint',
    about: 'About whom',
    code: 'What about',
    source: 'Who complains',
    party: 'Which party',
    partyHint: 'Then it counts also in their other disputes.',
    text: 'What is complained of',
    textHint: 'Up to 500 characters. Stored sealed; read by the chief, the commander and the auditor only.',
    submit: 'Register',
    choose: 'Please choose…',
    wrong: (count: number) =>
      count === 1 ? 'One thing needs to be put right.' : `${count} things need to be put right.`,
  },
  decide: {
    verdict: 'Decision',
    decision: 'Grounds of the decision',
    submit: 'Save the decision',
  },
  fact: {
    about: 'About',
    code: 'What about',
    source: 'Complains',
    registered: 'Registered',
    state: 'State',
    decision: 'Decision',
    by: (name: string, time: string) => `${name}, ${time}`,
  },
  bound: 'Until it is cleared, this officer takes no case of the same party and records nothing in this one.',
  code: {
    favouritism: 'Favours one side',
    insult: 'Insults',
    benefit: 'Takes money, goods or favours',
    leak: 'Tells what is private',
    coercion: 'Presses or forces',
    delay: 'Delays',
    fabricated_record: 'Makes up records',
    other: 'Something else',
  } satisfies Record<ComplaintCode, string>,
  source: {
    party: 'A party',
    relative: 'A relative of a party',
    officer: 'An officer',
    anonymous: 'Not named',
  } satisfies Record<ComplaintSource, string>,
  state: {
    open: 'Open',
    upheld: 'Upheld',
    not_upheld: 'Not upheld',
    cleared: 'Cleared',
  } satisfies Record<ComplaintState, string>,
  error: {
    missing: 'Please fill this in.',
    too_short: 'At least 5 characters, please.',
    too_long: 'No more than 500 characters, please.',
    control_characters: 'It holds characters that cannot be shown. Please type it anew.',
    own: 'This is about you, so somebody else registers it.',
  } satisfies Record<ComplaintProblem, string>,
  toDecider: (number: string) => `${number}: a complaint waits for you. It is read on our own page only.`,
  toAuditor: (number: string) => `${number}: a complaint was registered. You may read it on our own page.`,
};
