import type { InputFault } from '../values/check-inputs.ts';
import type { Strings } from './en.ts';

function inputFault(fault: InputFault): string {
  switch (fault.fault) {
    case 'required':
      return '请填写这一项。';
    case 'too_short':
      return `至少 ${fault.limit} 个字。`;
    case 'too_long':
      return `最多 ${fault.limit} 个字。`;
    case 'not_a_number':
      return '请填写数字。';
    case 'not_whole':
      return '请填写整数。';
    case 'too_small':
      return `不能小于 ${fault.bound}。`;
    case 'too_large':
      return `不能大于 ${fault.bound}。`;
    case 'not_an_email':
      return '请填写邮箱地址。';
    case 'not_a_url':
      return '请填写以 http:// 或 https:// 开头的网址。';
  }
}

function actError(error: string): string {
  const known: Record<string, string> = {
    operation_timeout: '应用在 3 秒内没有回应，请再试一次。',
    dispatch_failed: '应用没有连上，没人收到这次操作。请启动应用后再试。',
    unreachable: '本地工作区没有回应，它还在运行吗？',
    required_inputs: '还有必填项没有填。',
    not_in_channel: '您不是这个频道的成员。',
    trigger_expired: '应用打开表单太慢了，请再试一次。',
    app_error: '应用报告出错。',
  };
  return known[error] ?? `操作没有成功：${error}`;
}

export const zhCn: Strings = {
  htmlLang: 'zh-CN',
  loading: '正在打开工作区…',
  tryAgain: '再试一次',
  unreachable: '本地工作区没有回应，它还在运行吗？',
  reconnecting: '连接断开，正在重新连接…',
  appOffline: (app) => `${app} 未连接，按钮和命令暂时送不到它。`,
  back: '返回',
  close: '关闭',
  cancel: '取消',
  submit: '提交',
  working: '处理中…',
  skipToMessages: '跳到消息',
  person: {
    actAs: '切换身份',
    now: '切换身份，当前是',
    choose: '您想以谁的身份进入？',
    explain: '可以用这里任何一个人的眼睛看工作区，页面语言随人切换。',
    search: '搜索姓名、岗位或语言',
    none: '没有找到这个人。',
    unknown: (id) => `这里没有编号为 ${id} 的人。`,
    others: '其他',
    languages: { zh: '中文', en: '英文' },
  },
  nav: {
    label: '频道和私信',
    channels: '频道',
    directMessages: '私信',
    apps: '应用',
    unread: (count) => `${count} 条未读`,
    private: '私密',
    none: '还没有频道。',
    home: '主页',
    messages: '消息',
    tabs: (app) => `${app} 的页签`,
  },
  message: {
    list: (channel) => `${channel} 的消息`,
    edited: '（已编辑）',
    app: '应用',
    onlyYou: '仅你可见',
    openThread: '在话题中回复',
    replies: (count) => `${count} 条回复`,
    more: '更多操作',
    earlier: '显示更早的消息',
    emptyChannel: '这里还没有消息。写点什么，或输入 / 试试命令。',
    emptyDirect: '还没有消息。',
    newest: '下方有新消息',
    members: (count) => `${count} 位成员`,
    unknownUser: '未知用户',
    gone: '这条消息已被删除。',
  },
  thread: {
    title: '话题',
    label: (count) => (count === 0 ? '还没有回复' : `${count} 条回复`),
    composer: '回复…',
    noCommands: (command) => `话题里不能使用 ${command}，请到频道里发送。`,
  },
  composer: {
    label: (channel) => `发消息到 ${channel}`,
    commands: '命令',
    send: '发送',
    shortcuts: '快捷操作',
    noShortcuts: '这个应用没有快捷操作。',
    unknownCommand: (command) => `这个工作区没有 ${command} 这个命令。`,
    commandFailed: (command, reason) => `${command}：${reason}`,
    hint: '回车发送，Shift+回车换行',
  },
  field: {
    optional: '（选填）',
    choose: '请选择…',
    chooseSeveral: '可选多项…',
    noMatch: '没有符合的选项。',
    typeMore: (count) => `请至少输入 ${count} 个字`,
    searching: '正在查找…',
    searchFailed: '应用没有给出选项。',
    remove: (name) => `移除${name}`,
    clear: '清除选择',
    results: (count) => `${count} 个选项`,
    full: (count) => `最多选 ${count} 项`,
    left: (count) => `还可以写 ${count} 个字`,
    over: (count) => `超出 ${count} 个字`,
    moreNeeded: (count) => `还需 ${count} 个字`,
    zone: (zone) => (zone === 'Asia/Shanghai' ? '北京时间' : `时区：${zone}`),
    file: '这里暂时不能上传文件。',
    externalInMessage: '由应用提供的选项只能在表单里使用。',
    moreActions: '更多操作',
    sending: '正在发送…',
    fault: inputFault,
  },
  confirm: { yes: '确定', no: '取消', title: '确定要这样做吗？' },
  modal: {
    fixErrors: (count) => `有 ${count} 项需要改一下。`,
    goBack: '回到上一步',
    kept: '您填的内容还在。',
  },
  block: {
    unsupported: (type) => `内容块“${type}”`,
    broken: '这块内容无法显示。',
    imageAway: '图片不在本工作区，未加载',
    video: '视频',
    file: '文件',
    table: '表格',
  },
  home: {
    loading: '应用正在准备这个页面…',
    empty: '这个应用还没有主页。',
    noMessages: '应用还没有给您发过消息。',
  },
  inspector: {
    title: '通信记录',
    open: '打开通信记录',
    explain: '应用与工作区之间的每一次往来。',
    search: '搜索名称或内容',
    all: '全部',
    toSlack: '应用发出',
    toApp: '发给应用',
    none: '还没有任何往来。',
    noMatch: '没有符合的记录。',
    request: '请求',
    response: '答复',
    ms: (ms) => `${ms} 毫秒`,
    count: (count) => `${count} 条记录`,
  },
  clock: {
    title: '业务时间',
    open: (time) => `业务时间 ${time}。调整时钟`,
    explain: '调整应用计算期限和提醒所用的时间，电脑自己的时钟不变。',
    moved: '时钟已被调整。',
    real: '与真实时间一致。',
    hour: '+1 小时',
    day: '+1 天',
    week: '+1 周',
    monday: '下周一 09:00',
    reset: '恢复真实时间',
    failed: '时钟没有调成。',
  },
  actError,
};
