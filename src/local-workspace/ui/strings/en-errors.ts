import type { InputProblem } from '../../protocol-acts.ts';

/** What is wrong with a field, from the code of the problem and the number that belongs to it. */
export function inputProblem({ code, limit }: InputProblem): string {
  switch (code) {
    case 'required':
      return 'Please fill in this field.';
    case 'too_short':
      return `At least ${limit} characters, please.`;
    case 'too_long':
      return `At most ${limit} characters, please.`;
    case 'not_a_number':
      return 'Please enter a number.';
    case 'not_whole':
      return 'Please enter a whole number.';
    case 'too_small':
      return `Must be ${limit} or more.`;
    case 'too_large':
      return `Must be ${limit} or less.`;
    case 'not_an_email':
      return 'Please enter an e-mail address.';
    case 'not_a_url':
      return 'Please enter an address that begins with http:// or https://.';
    case 'too_many':
      return `At most ${limit}, please.`;
    case 'invalid_option':
      return 'Please choose one of the options.';
    case 'invalid_date':
      return 'Please choose a date.';
    case 'invalid_time':
    case 'invalid_date_time':
      return 'Please choose a time.';
    case 'unknown_choice':
      return 'This choice is no longer there.';
    case 'file_type':
      return `Only files of this kind: ${limit}`;
    case 'unknown_file':
      return 'This file is no longer there. Please upload it again.';
  }
}

const known: Record<string, string> = {
  operation_timeout: 'The app did not answer within 3 seconds. Please try again.',
  dispatch_failed: 'The app is not connected, or failed to take this. Start it and try again.',
  unreachable: 'The local workspace does not answer. Is it still running?',
  invalid_app_answer: 'The app answered in a way that Slack does not accept.',
  field_errors: 'Some fields need attention.',
  required_inputs: 'Some fields still need an answer.',
  not_in_channel: 'You are not a member of this channel.',
  channel_not_found: 'There is no such channel for you.',
  is_archived: 'This channel is archived. Nobody can write there any more.',
  message_not_found: 'This message is no longer there.',
  thread_not_found: 'This thread is no longer there.',
  view_not_found: 'This form is no longer open.',
  view_not_on_top: 'Only the form on top can be used.',
  workflows_not_supported: 'This button starts a workflow, which the local workspace does not run.',
  no_value: 'This element has no value yet.',
  action_not_found: 'This button is no longer there.',
  no_dispatch_action: 'The app does not listen to this field.',
  no_submit_button: 'This form has no button to submit it.',
  push_limit_reached: 'Three forms are open already. Slack allows no more.',
  interactivity_disabled: 'The app has interactivity switched off in its manifest.',
  unknown_command: 'The app’s manifest has no such command.',
  unknown_shortcut: 'The app’s manifest has no such shortcut.',
  not_supported_in_threads: 'Slash commands do not work in threads. Send it in the channel.',
  invalid_option: 'This choice is not one of the options.',
  trigger_expired: 'The app took too long to open its form. Please try again.',
  no_text: 'There is nothing to send.',
  msg_too_long: 'This message is too long.',
  cant_update_message: 'Only your own messages can be changed.',
  cant_delete_message: 'Only your own messages can be deleted.',
  file_not_found: 'This file is no longer there. Please upload it again.',
  empty_file: 'This file is empty.',
  request_too_large: 'This file is too large for the local workspace.',
  invalid_name: 'This name cannot be used.',
  invalid_content: 'This file could not be read.',
  already_reacted: 'You have reacted with this already.',
  no_reaction: 'Your reaction was taken away already.',
  user_not_found: 'There is nobody with this id.',
  users_list_not_supplied: 'Choose somebody first.',
  cannot_dm_self: 'Choose somebody else.',
  home_tab_disabled: 'The app has no Home page: its manifest says so.',
  messages_tab_disabled: 'Nobody can write to this app: its manifest says so.',
  messages_tab_read_only: 'This app only writes to you. You cannot answer it here.',
  invalid_blocks: 'The app answered with blocks that Slack does not accept.',
  invalid_blocks_format: 'The app answered with blocks that are no list.',
  invalid_fault: 'Please check the fault: something is missing.',
  invalid_time: 'This is no time that the clock can show.',
  app_error: 'The app reported an error.',
};

/** What went wrong with an act, from Slack's own word for it; the word itself is kept where no sentence says more. */
export function actError(error: string): string {
  return known[error] ?? `That did not work: ${error}`;
}
