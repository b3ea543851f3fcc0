import type { problems as reference } from '../en/problems.ts';
import { feedback } from './feedback.ts';
import { impartiality } from './impartiality.ts';
import { recusal } from './recusal.ts';
import { dayOf } from './week-period.ts';

export const problems: typeof reference = {
  notEnrolled: '您还没有加入本项目。请联系老警办（分流员）登记账号，然后再试。',
  outdatedButton: '这个按钮已停用，请用 `/dispute show` 重新打开案件。',
  databaseAway: '暂时连不上系统，您填的内容没有丢。请稍等片刻再点一次。',
  typedAgain: '下面是您刚才输入的内容，还没有保存。请先复制，稍后再发：',
  noProgramme: '系统还没有载入项目资料，请联系系统管理员载入（`npm run programme:load`）。',
  tookTooLong: '处理超时，请再点一次，不会重复登记。',
  unexpected: (reference) => `系统出了点问题，请再试一次。若仍不行，请报编号 ${reference}。`,
  notAllowed: (roles) => `这一步由${roles}办理，请找他们帮忙。`,
  tooShort: (min) => `请至少写 ${min} 个字。`,
  tooLong: (max) => `请不要超过 ${max} 个字。`,
  chooseOne: '请选一项。',
  numberBetween: (min, max) => `请填 ${min} 到 ${max} 之间的整数。`,
  inTheFuture: '时间不能晚于现在。',
  inThePast: '这个时间已经过了，请另选。',
  tooFarAhead: '时间太远了，请选早一些的。',
  tooEarly: (first) => `请选${dayOf(first)}或以后的日期。`,
  tooLate: (last) => `请选${dayOf(last)}或以前的日期。`,
  tooMany: (most) => `最多选 ${most} 项。`,
  controlCharacters: '这里有看不见的控制字符，多半是复制时带进来的，请去掉或重新输入。',
  standsAlone: '这一项只能单独选，请去掉其他选项，或去掉这一项。',
  personalData: (kind) => `这里像是${kind}，未保存。请删去，用“甲方”“乙方”或编号代替。`,
  personalDataKind: { id_number: '身份证号', mobile: '手机号', bank_card: '银行卡号', plate: '车牌号' },
  says: ({ code, facts = {} }, { codes, name }) => {
    const fact = (key: string) => String(facts[key] ?? '');
    switch (code) {
      case 'case.not-found':
        return '没有这个案件，或您无权查看。';
      case 'case.already-taken':
        return `${name(fact('personId'))}已经接案，谢谢您的担当。`;
      case 'case.already-triaged':
        return '这起纠纷已经研判过了。';
      case 'case.not-open-to-claim':
        return '这起纠纷目前不能接案。';
      case 'case.not-in-this-state':
        return '案件已进入下一步，这个操作不适用了。请用 `/dispute show` 重新打开。';
      case 'case.changed-meanwhile':
        return '案件刚被别人更新，请看过后再决定。';
      case 'case.recused':
        return '有这层关系，按规定应当回避，这也是保护您和双方。谢谢您如实说明，已告知队长。';
      case 'case.needs-chief-decision':
        return '谢谢您如实说明。已告知所长，能否接案由所长决定，其间同事也可以接案。';
      case 'case.load-cap':
        return `您手上已有 ${fact('points')} 分（上限 ${fact('cap')} 分）。先办结一件，或请队长协调。`;
      case 'case.not-on-duty':
        return '您目前登记为不在岗，请先请队长更新状态。';
      case 'case.colleague-cannot':
        return `${name(fact('personId'))}目前不能参与本案。请另选他人，也可以不选。`;
      case 'case.colleague-awaits-chief':
        return `${name(fact('personId'))}能否参与本案由所长决定，已告知所长。请先不选此人接案。`;
      case 'case.assignee-away':
        return '此人目前不在岗，请另选他人。';
      case 'case.excluded-person':
        return '当事人在您的回避登记之列，本案由他人办理。';
      case 'case.excluded-area':
        return '您与这一片区有登记的利害关系，本案由他人办理。';
      case 'case.assignee-tied':
        return '此人与这一片区有登记的利害关系，请另选他人。';
      case 'case.assignee-declined':
        return '此人已表示不能接，请另选他人。';
      case 'case.assignee-recused':
        return '此人已说明利害关系，应当回避，请另选他人。';
      case 'case.assignee-awaits-chief':
        return '此人与本案有利害关系，只有所长可以决定。请另选他人，或请所长指派。';
      case 'case.assignee-other-team':
        return '此人属于另一支队伍。请选本队的人，或改选此人所在的队。';
      case 'case.assignee-no-veteran':
        return '交老警队的案件须由老警办理，请选该队的老警。';
      case 'case.assignee-cannot-take':
        return '只有民警或老警可以接案，请另选他人。';
      case 'case.declined':
        return '您已表示不能接，本案等待另行指定。如果又能接了，请告诉分流员。';
      case 'case.not-your-team':
        return '这起纠纷由所属队的老警办理。';
      case 'case.red-is-assigned':
        return '红色案件只指派、不抢接，由分流员指定人员。';
      case 'case.assigned-to-another':
        return `本案已指派给${name(fact('personId'))}。`;
      case 'case.closing-too-early':
        return `回访期到${dayOf(fact('on'))}，当天起可以结案。`;
      case 'case.follow-ups-outstanding':
        return '最后一次回访还没做、没联系上人，或当时并不平静。请先回访并记录。';
      case 'case.shielded':
        return '本案疑似家暴或虐待未成年人，不再调解。请先暂停，并与分流员联系。';
      case 'case.guardian-needed':
        return '涉及未成年人，须有监护人在场。监护人到场后请打钩；在此之前请分头谈。';
      case 'closure.proposal-needed':
        return '须两人把关：先由主办人提出这一结果，再由分流员确认。';
      case 'closure.alternatives-needed':
        return '调解不成的，须先告知双方其他途径。';
      case 'closure.reason-needed':
      case 'closure.side-needed':
        return '请选一项。';
      case 'on-scene.ticks-needed':
        return '四项都具备才算当场调解，否则请研判分流。';
      case 'handoff.none-open':
        return '本案没有待确认的移交。';
      case 'session.awaits-gate-check':
        return '法制员尚未确认可以治安调解，在此之前请分头谈。';
      case 'gate-check.none-asked':
        return '本案没有待法制员审查的调解依据。';
      case 'gate-check.own':
        return '本案由您研判，请另一位法制员审查。';
      case 'gate-check.note-needed':
        return '请写明为何不能调解。';
      case 'escalation.open':
        return '已上报，请等待答复，或再报分局领导。';
      case 'escalation.own':
        return '您就是本所所长，请报分局领导。';
      case 'escalation.none-open':
        return '本案没有待答复的上报。';
      case 'reroute.same-place':
        return '案件已在那里，请选其他队或派出所。';
      case 'reroute.other-station':
        return '请指定该所的民警。';
      case 'closure.day-needed':
        return '请选该方撤回的日期，不晚于今天。';
      case 'closure.stance-needed':
        return '请用几句话写明该方现在的态度（至少 5 个字）。';
      case 'closure.calls-undecided':
        return `回访期内又有报警 ${fact('calls')} 次。请分流员定：重启、把另一起纠纷拆出，或结案时写明为何仍算了结。`;
      case 'closure.own-check':
        return '本案由您独立核实，结案请由他人办理。';
      case 'follow-up.nobody-reached':
        return '没联系上人，履行情况就说不准。请选“不清楚”，这次回访仍待完成。';
      case 'agreement.unsigned':
        return '须双方同意。有一方拒绝，协议就不成立。';
      case 'agreement.lint':
        return codes.finding[fact('code')] ?? '';
      case 'confirmation.none':
        return '本案没有可以申请司法确认的协议。';
      case 'confirmation.day-out-of-reach':
        return '请选协议生效之日到今天之间的日期。';
      case 'confirmation.too-late':
        return `双方应在${dayOf(fact('on'))}前共同申请，过期只能起诉。`;
      case 'agreement.not-confirmable':
        return '只有人民调解达成的协议可以申请司法确认，确认婚姻、亲子、收养等身份关系的不行。请选“不要”。';
      case 'follow-up.none-due':
        return '现在没有到期的回访，或已经登记过。平时回访请点“记录回访”。';
      case 'follow-up.remedies-needed':
        return '登记违约前，请先告知双方可以起诉或申请强制执行。';
      case 'session.no-party-present':
        return '面对面调解须双方到场。';
      case 'session.before-take':
        return '这个时间在接案之前，请填实际见面的时间。';
      case 'session.next-date-too-soon':
        return '请选明天或以后的日期，好按时提醒您。';
      case 'triage.reason-needed':
        return '您调整了等级，请写明理由（至少 5 个字）。';
      case 'triage.level-moved':
        return `补充情况后风险分为 ${fact('score')}，等级${codes.level[fact('level')] ?? ''}。请选这一级；如不采用，请写明理由。`;
      case 'triage.dv-to-confirm':
        return '安全问题有“是”。请勾选疑似家暴，或在下面写明为什么不是。';
      case 'triage.refusal-ground-needed':
        return '还没有不得调解的理由。请选择情形，或改选去向。';
      case 'triage.team-needed':
        return '请选择老警队。';
      case 'triage.stages-needed':
        return '请至少选一个老警参与的环节。';
      case 'triage.nobody-to-take':
        return '移送或不予受理的案件不需要办理人。请去掉此人，或改选去向。';
      case 'triage.gate-closed':
        return `不能进入调解：${codes.gateOutcome[fact('outcome')] ?? ''}${facts.exclusion ? `（${codes.exclusion[fact('exclusion')] ?? ''}）` : ''}。请移送或不予受理。`;
      case 'triage.family-screen-needed':
        return '家庭或亲密关系纠纷，请先回答三个安全问题。';
      case 'triage.ground-needed':
        return '治安调解须选择三项法定情形之一。';
      case 'triage.assignee-needed':
        return '请指定由谁办理。';
      case 'triage.partner-needed':
        return '请选择移送到哪个部门。';
      case 'reminder.rescheduled-too-often':
        return facts.decides === 'station_chief'
          ? '已经改期两次，再改须由所长决定，请点“请求帮助”。'
          : '已经改期两次，再改须由队长决定，请点“请求帮助”。';
      case 'reminder.not-owed':
        return facts.on
          ? `这条提醒已过时，谢谢您。案件现在：${codes.status[fact('status')] ?? ''}，下次日期 ${dayOf(fact('on'))}。`
          : `这条提醒已过时，不用再回，谢谢您。案件现在：${codes.status[fact('status')] ?? ''}。`;
      case 'suspension.date-needed':
        return `请选明天以后的日期，最长 ${fact('days') || '30'} 天。`;
      case 'on-scene.red':
        return '红色纠纷不能只作当场调解，请先研判。';
      case 'level.asked-already':
        return '已请求过复核，分流员和所长还没有答复。';
      case 'level.unchanged':
        return '已经是这个等级。';
      case 'handoff.name-needed':
        return '红色案件和派出所自办的案件须交给具体的人，请指定接手人。';
      case 'handoff.promises-needed':
        return '请写明还没兑现的承诺；没有的，请勾选“没有”。';
      case 'handoff.date-needed':
        return `请选下次日期：明天以后，最长 ${fact('days') || '180'} 天。`;
      case 'handoff.same-person':
        return '此人正在主办本案，请另选一位。';
      case 'handoff.not-due':
        return '接手人还有时间，暂不退回。';
      case 'conversion.reference-needed':
        return '请填写行政或刑事案件的案号。';
      case 'to-team.too-few-calls':
        return '报警满三次，才能由派出所直接转交老警队；不足三次的，仍由民警办理。';
      case 'merge.no-target':
        return '没有这个案号的其他案件，请核对。';
      case 'merge.into-later':
        return `${fact('number')} 上报在后，请打开那一件，并入本案。`;
      case 'merge.target-over':
        return '那一件已经结束，请选未结或已案结事了的案件。';
      case 'call.not-found':
        return '这次报警已不在记录中，请重新打开报警记录。';
      case 'call.case-merged':
        return '那一件已经并入别的案件，请打开并入后的案件。';
      case 'call.case-over':
        return '那一件刚刚结束，不能再计入。请选“另一起纠纷”，分流员会一并研判。';
      case 'link.no-case':
        return '没有这个案号的其他案件，请核对。';
      case 'link.later':
        return `${fact('number')} 上报在后，请打开那一件，再关联本案。`;
      case 'link.already':
        return `已经与 ${fact('number')} 关联。`;
      case 'link.none':
        return '这两件已经不再关联。';
      case 'cancel.too-late':
        return '上报已超过 24 小时，请分流员撤销。';
      case 'cancel.has-sessions':
        return '已经见过当事人，不算误报，请按结案办理。';
      case 'reopen.no-mediation':
        return '本案是当场调解的，没有可恢复的调解。请上报新的纠纷，是同一件就并案。';
      case 'case.answers-needed':
      case 'tie.nothing-to-decide':
      case 'tie.answers-needed':
      case 'tie.order-recusal':
        return impartiality.problems[code];
      case 'feedback.not-independent':
      case 'feedback.answers-needed':
      case 'feedback.given':
        return feedback.problems[code];
      case 'session.must-keep-out':
        return `${name(fact('personId'))}目前须回避本案，不能登记由其参加的调解，请联系队长或所长。`;
      case 'case.stand-aside':
      case 'recusal.pending':
      case 'recusal.not-involved':
      case 'recusal.asked-already':
      case 'recusal.granted-already':
      case 'recusal.decided-already':
      case 'recusal.wrong-time':
      case 'recusal.chief-only':
      case 'recusal.own':
      case 'recusal.reason-needed':
      case 'recusal.summary-needed':
        return recusal.problems[code];
      case 'task.closed':
        return `${name(fact('personId'))}已经登记过了，谢谢。`;
      case 'task.has-it-already':
        return '任务已经由此人负责，请另选一位。';
      case 'task.cannot-receive':
        return '此人不能接手：无权查看本案、不办这类任务，或者不在岗。请另选一位。';
      case 'task.not-asked':
        return '这项任务已不再请您接手，现由谁负责请看任务清单。';
      case 'task.done-later':
        return '这个时间还没到，请填实际完成的时间。';
      case 'task.done-before':
        return '这个时间早于纠纷发生，请填实际完成的时间。';
      case 'review.closed':
        return '这次复盘已经结束。';
      case 'session.third-public-security':
        return '治安调解最多两次，两次都已开过。可以分别做工作，或者结束调解，依法处理。';
      case 'agent.of-violator':
        return '涉嫌违法的一方必须本人到场、本人签字，只有被侵害方可以委托代理人（第 181 条）。';
      case 'agent.violator-unknown':
        return '研判时没有填明谁涉嫌违法，暂时不能委托代理人，请联系分流员。';
      case 'agent.one-authority':
        return '每一方只选一种授权。';
      case 'agreement.basis-needed':
        return '请选择调解性质。';
      case 'agreement.consent-note-needed':
        return '有一方是未成年人、需要照顾的人、住院或在押人员，请写明如何确认是自愿同意。';
      case 'agreement.host-needed':
        return '请填写主持调解的单位。';
      case 'agreement.basis-not-triaged':
        return '研判时没有定为治安调解，法定情形未确认。请改选调解性质，或联系分流员。';
      case 'agreement.waits-for-review':
        return '本案有一份协议正在等法制审核，审核通过或退回后再办。';
      case 'agreement.nothing-to-review':
        return '本案没有待审核的协议。';
      case 'agreement.own-review':
        return '登记协议的人不能审核自己的协议，请另找法制员。';
      case 'agreement.return-note-needed':
        return '请写明需要修改什么。';
      case 'triage.safety-first':
        return '先保安全：请先采取措施并在此勾选，再往下转。老警同步介入。';
      case 'triage.violator-needed':
        return '治安调解要填明哪一方涉嫌违法。';
      case 'triage.legal-reviewer-needed':
        return '治安调解要指定一名法制员确认。';
      case 'merge.has-agreement':
        return `这起已达成协议，要在这里跟进履行。请改为与 ${fact('number')} 关联。`;
      case 'merge.nobody-goes-on':
        return `这起已有人在办，而 ${fact('number')} 目前没有人在办。请先让它有人接手办理再并案，或者改为关联。`;
      case 'merge.shielded':
        return '本案疑似暴力，不能并入其他人能看到的案件，请单独研判。';
      case 'person.unknown':
        return '此人尚未加入本项目。';
      case 'person.not-allowed':
        return '这一步由他人办理。用 `/dispute show` 可以看到由谁经办。';
    }
  },
};
