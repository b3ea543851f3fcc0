import type { InputProblem } from '../../protocol-acts.ts';

export function inputProblem({ code, limit }: InputProblem): string {
  switch (code) {
    case 'required':
      return '请填写这一项。';
    case 'too_short':
      return `至少 ${limit} 个字。`;
    case 'too_long':
      return `最多 ${limit} 个字。`;
    case 'not_a_number':
      return '请填写数字。';
    case 'not_whole':
      return '请填写整数。';
    case 'too_small':
      return `不能小于 ${limit}。`;
    case 'too_large':
      return `不能大于 ${limit}。`;
    case 'not_an_email':
      return '请填写邮箱地址。';
    case 'not_a_url':
      return '请填写以 http:// 或 https:// 开头的网址。';
    case 'too_many':
      return `最多 ${limit} 项。`;
    case 'invalid_option':
      return '请从选项里选。';
    case 'invalid_date':
      return '请选择日期。';
    case 'invalid_time':
    case 'invalid_date_time':
      return '请选择时间。';
    case 'unknown_choice':
      return '这个选项已经没有了。';
    case 'file_type':
      return `只能上传这几种文件：${limit}`;
    case 'unknown_file':
      return '文件已不在，请重新上传。';
  }
}

const known: Record<string, string> = {
  operation_timeout: '应用在 3 秒内没有回应，请再试一次。',
  dispatch_failed: '应用没有连上，或没能接收这次操作。请启动应用后再试。',
  unreachable: '本地工作区没有回应，它还在运行吗？',
  invalid_app_answer: '应用的答复不符合 Slack 的规定。',
  field_errors: '有几项需要改一下。',
  required_inputs: '还有必填项没有填。',
  not_in_channel: '您不是这个频道的成员。',
  channel_not_found: '您看不到这个频道。',
  is_archived: '这个频道已归档，不能再发消息。',
  message_not_found: '这条消息已经不在了。',
  thread_not_found: '这个话题已经不在了。',
  view_not_found: '这个表单已经关闭。',
  view_not_on_top: '只能操作最上面的表单。',
  workflows_not_supported: '这个按钮启动工作流，本地工作区不运行工作流。',
  no_value: '这一项还没有内容。',
  action_not_found: '这个按钮已经不在了。',
  no_dispatch_action: '应用不接收这一项的变化。',
  no_submit_button: '这个表单没有提交按钮。',
  push_limit_reached: '已经打开三层表单，Slack 不允许再多。',
  interactivity_disabled: '应用清单里关闭了交互功能。',
  unknown_command: '应用清单里没有这个命令。',
  unknown_shortcut: '应用清单里没有这个快捷操作。',
  not_supported_in_threads: '话题里不能使用命令，请到频道里发送。',
  invalid_option: '这不是可选的选项。',
  trigger_expired: '应用打开表单太慢了，请再试一次。',
  no_text: '没有可发送的内容。',
  msg_too_long: '这条消息太长了。',
  cant_update_message: '只能修改自己的消息。',
  cant_delete_message: '只能删除自己的消息。',
  file_not_found: '文件已不在，请重新上传。',
  empty_file: '这个文件是空的。',
  request_too_large: '文件太大，本地工作区收不下。',
  invalid_name: '这个名称不能用。',
  invalid_content: '文件读不出来。',
  already_reacted: '您已经点过这个表情。',
  no_reaction: '您的表情已经取消了。',
  user_not_found: '没有这个人。',
  users_list_not_supplied: '请先选人。',
  cannot_dm_self: '请选别人。',
  home_tab_disabled: '应用清单里没有开通主页。',
  messages_tab_disabled: '应用清单里没有开通私信，不能给它发消息。',
  messages_tab_read_only: '这个应用只发通知，不能在这里回复。',
  invalid_blocks: '应用发来的内容块不符合 Slack 的规定。',
  invalid_blocks_format: '应用发来的内容块不是列表。',
  invalid_fault: '故障没有填全，请检查。',
  invalid_time: '时钟不能拨到这个时间。',
  app_error: '应用报告出错。',
};

export function actError(error: string): string {
  return known[error] ?? `操作没有成功：${error}`;
}
