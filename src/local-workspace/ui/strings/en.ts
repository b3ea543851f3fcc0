import type { InputFault } from '../values/check-inputs.ts';

function inputFault(fault: InputFault): string {
  switch (fault.fault) {
    case 'required':
      return 'Please fill in this field.';
    case 'too_short':
      return `At least ${fault.limit} characters, please.`;
    case 'too_long':
      return `At most ${fault.limit} characters, please.`;
    case 'not_a_number':
      return 'Please enter a number.';
    case 'not_whole':
      return 'Please enter a whole number.';
    case 'too_small':
      return `Must be ${fault.bound} or more.`;
    case 'too_large':
      return `Must be ${fault.bound} or less.`;
    case 'not_an_email':
      return 'Please enter an e-mail address.';
    case 'not_a_url':
      return 'Please enter an address that begins with http:// or https://.';
  }
}

/** What went wrong with an act, from Slack's own word for it. */
function actError(error: string): string {
  const known: Record<string, string> = {
    operation_timeout: 'The app did not answer within 3 seconds. Please try again.',
    dispatch_failed: 'The app is not connected, so nobody received this. Start it and try again.',
    unreachable: 'The local workspace does not answer. Is it still running?',
    required_inputs: 'Some fields still need an answer.',
    not_in_channel: 'You are not a member of this channel.',
    trigger_expired: 'The app took too long to open its form. Please try again.',
    app_error: 'The app reported an error.',
  };
  return known[error] ?? `That did not work: ${error}`;
}

export const en = {
  htmlLang: 'en',
  loading: 'Loading the workspace…',
  tryAgain: 'Try again',
  unreachable: 'The local workspace does not answer. Is it still running?',
  reconnecting: 'Connection lost, reconnecting…',
  appOffline: (app: string) => `${app} is not connected. Buttons and commands will not reach it.`,
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  submit: 'Submit',
  working: 'Working…',
  skipToMessages: 'Skip to messages',
  person: {
    actAs: 'Act as',
    now: 'Switch person. Acting as',
    choose: 'Who do you want to be?',
    explain: 'See the workspace through the eyes of anyone in it. The page follows their language.',
    search: 'Search name, role or language',
    none: 'Nobody by that name.',
    unknown: (id: string) => `There is nobody with the id ${id} here.`,
    others: 'Others',
    languages: { zh: 'Chinese', en: 'English' } as Record<string, string>,
  },
  nav: {
    label: 'Channels and direct messages',
    channels: 'Channels',
    directMessages: 'Direct messages',
    apps: 'Apps',
    unread: (count: number) => `${count} unread`,
    private: 'private',
    none: 'No channels yet.',
    home: 'Home',
    messages: 'Messages',
    tabs: (app: string) => `${app} tabs`,
  },
  message: {
    list: (channel: string) => `Messages in ${channel}`,
    edited: '(edited)',
    app: 'APP',
    onlyYou: 'Only visible to you',
    openThread: 'Reply in thread',
    replies: (count: number) => (count === 1 ? '1 reply' : `${count} replies`),
    more: 'More for this message',
    earlier: 'Show earlier messages',
    emptyChannel: 'Nothing here yet. Write something, or try a command with /.',
    emptyDirect: 'No messages yet.',
    newest: 'New messages below',
    members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
    unknownUser: 'unknown',
    gone: 'This message was deleted.',
  },
  thread: {
    title: 'Thread',
    label: (count: number) => (count === 0 ? 'No replies yet' : count === 1 ? '1 reply' : `${count} replies`),
    composer: 'Reply…',
    noCommands: (command: string) => `${command} does not work in threads. Send it in the channel instead.`,
  },
  composer: {
    label: (channel: string) => `Message ${channel}`,
    commands: 'Commands',
    send: 'Send',
    shortcuts: 'Shortcuts',
    noShortcuts: 'This app has no shortcuts.',
    unknownCommand: (command: string) => `${command} is not a command of this workspace.`,
    commandFailed: (command: string, reason: string) => `${command}: ${reason}`,
    hint: 'Enter to send, Shift+Enter for a new line',
  },
  field: {
    optional: '(optional)',
    choose: 'Choose…',
    chooseSeveral: 'Choose one or more…',
    noMatch: 'Nothing matches.',
    typeMore: (count: number) => `Type at least ${count} characters`,
    searching: 'Searching…',
    searchFailed: 'The app sent no choices.',
    remove: (name: string) => `Remove ${name}`,
    clear: 'Clear the choice',
    results: (count: number) => (count === 1 ? '1 choice' : `${count} choices`),
    full: (count: number) => `At most ${count}`,
    left: (count: number) => `${count} characters left`,
    over: (count: number) => `${count} characters too many`,
    moreNeeded: (count: number) => `${count} more characters needed`,
    zone: (zone: string) => (zone === 'Asia/Shanghai' ? 'China time' : `Time zone: ${zone}`),
    file: 'Files cannot be uploaded here yet.',
    externalInMessage: 'Choices from the app work in forms only.',
    moreActions: 'More actions',
    sending: 'Sending…',
    fault: inputFault,
  },
  confirm: { yes: 'Yes', no: 'Cancel', title: 'Are you sure?' },
  modal: {
    fixErrors: (count: number) => (count === 1 ? 'One field needs attention.' : `${count} fields need attention.`),
    goBack: 'Back to the previous step',
    kept: 'What you typed is still here.',
  },
  block: {
    unsupported: (type: string) => `Block “${type}”`,
    broken: 'This block could not be shown.',
    imageAway: 'Picture outside this workspace, not loaded',
    video: 'Video',
    file: 'File',
    table: 'Table',
  },
  home: {
    loading: 'The app is preparing this page…',
    empty: 'This app has no Home page yet.',
    noMessages: 'The app has not written to you yet.',
  },
  inspector: {
    title: 'Inspector',
    open: 'Open inspector',
    explain: 'Everything that crosses the line between the app and the workspace.',
    search: 'Search name or content',
    all: 'All',
    toSlack: 'From the app',
    toApp: 'To the app',
    none: 'Nothing has crossed the line yet.',
    noMatch: 'No call matches.',
    request: 'Request',
    response: 'Answer',
    ms: (ms: number) => `${ms} ms`,
    count: (count: number) => (count === 1 ? '1 call' : `${count} calls`),
  },
  clock: {
    title: 'Business time',
    open: (time: string) => `Business time ${time}. Move the clock`,
    explain: 'Moves the time that the app’s deadlines and reminders follow. The computer’s own clock stays as it is.',
    moved: 'The clock has been moved.',
    real: 'Follows the real time.',
    hour: '+1 hour',
    day: '+1 day',
    week: '+1 week',
    monday: 'Next Monday 09:00',
    reset: 'Back to real time',
    failed: 'The clock could not be moved.',
  },
  actError,
};

export type Strings = typeof en;
