/** The last words of a start: where to look, and what to try first, in both languages. */
export function welcome(url: string, logFile: string): string {
  const as = (user: string, channel?: string) => `${url}/?as=${user}${channel ? `&channel=${channel}` : ''}`;
  const line = '─'.repeat(78);
  return `
${line}
  老警演示已就绪，请打开    Laojing is ready, open    ${url}/

  演示数据，人物和案件均为虚构。 Synthetic data: every person and case is invented.

  1  上报：以民警身份输入 /dispute new
     Report: act as an officer and type /dispute new
     ${as('U0OFFICER01')}
  2  研判：以分流员身份在“分流研判”频道办理
     Triage: act as the triage officer, in the triage channel
     ${as('U0TRIAGE02', 'C0TRIAGE')}
  3  接案：以老警身份在“松岭老警队”点“接案”
     Take case: act as a veteran of the Songling team (English: U0VET01)
     ${as('U0LEAD01', 'C0SONGLING')}
  4  周报：以分局领导身份输入 /league 或 /digest
     The week: act as the commander and type /league or /digest
     ${as('U0COMMANDER', 'C0LEAGUE')}

  Ctrl-C 停止，数据保留 stops it, data stays · npm run demo -- --fresh 重新开始 starts over
  ${logFile}
${line}
`;
}
