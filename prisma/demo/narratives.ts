/** What officers wrote in the invented past: role labels only, no names, no numbers of people. */
import type { Report } from '../../src/domain/case/report.ts';
import type { Category, Relationship } from '../../src/domain/case/vocabulary.ts';

export type Story = {
  title: string;
  tells: string;
  relationship: Relationship;
  /** In thousands of yuan, from and to; the amount is told where the text says {money}. */
  thousands?: readonly [number, number];
};

const story = (
  title: string,
  tells: string,
  relationship: Relationship,
  thousands?: readonly [number, number],
): Story => ({
  title,
  tells,
  relationship,
  ...(thousands ? { thousands } : {}),
});

export const STORIES: Readonly<Record<Category, readonly Story[]>> = {
  debt_lending: [
    story(
      '朋友间借款到期不还',
      '甲方称两年前借给乙方{money}周转，到期后多次催要，乙方以生意不好为由一直拖着。',
      'other',
      [5, 90],
    ),
    story(
      '合伙散伙后欠账争执',
      '甲方与乙方合伙开店散伙，对账时差{money}，双方各执一词，在店里吵了起来。',
      'other',
      [20, 260],
    ),
    story(
      '亲戚担保借款起争执',
      '乙方替人担保向甲方借款{money}，借款人外出后甲方上门找乙方要钱，两家闹僵。',
      'relative',
      [10, 120],
    ),
    story(
      '赊账货款催讨纠纷',
      '甲方供货后乙方拖欠货款{money}，甲方到乙方门店坐等，影响营业。',
      'merchant_customer',
      [3, 60],
    ),
  ],
  contract_business: [
    story(
      '装修质量与尾款争议',
      '甲方认为装修用料与约定不符，不肯付尾款{money}，乙方带工人上门讨要。',
      'merchant_customer',
      [8, 80],
    ),
    story(
      '摊位转让定金退还争议',
      '甲方付了摊位转让定金{money}，后来不想要了，乙方不同意退，双方争吵。',
      'merchant_customer',
      [2, 30],
    ),
    story('收割作业费结算争议', '乙方替甲方收割后，双方对亩数说法不一，作业费相差{money}。', 'other', [1, 8]),
  ],
  landlord_tenant: [
    story(
      '退租押金扣留争议',
      '甲方退租后乙方以墙面损坏为由扣押金{money}，双方在楼道里争执。',
      'landlord_tenant',
      [1, 9],
    ),
    story(
      '拖欠房租被换门锁',
      '甲方拖欠两个月房租{money}，乙方把门锁换了，甲方进不了门报警。',
      'landlord_tenant',
      [2, 15],
    ),
  ],
  consumer: [
    story(
      '理发店办卡退费争议',
      '甲方办卡{money}后认为服务与宣传不符，要求退卡，乙方只肯退一半。',
      'merchant_customer',
      [1, 6],
    ),
    story(
      '二手电器质量争议',
      '甲方花{money}买的二手冰箱用了三天就坏，乙方不肯换，两人在店里吵起来。',
      'merchant_customer',
      [1, 3],
    ),
  ],
  marriage_family: [
    story(
      '夫妻因家务琐事争吵',
      '甲方与乙方因家务和孩子作业的事争吵，邻居听见后报警，到场时双方已分开坐着。',
      'spouse_partner',
    ),
    story('婆媳同住矛盾积累', '甲方与乙方同住，因带孩子的办法不同经常拌嘴，昨天甲方把饭桌掀了。', 'family'),
    story('兄弟为老屋使用吵架', '甲方想把老屋租出去，乙方要留着放农具，两人在院里吵了起来。', 'family'),
    story('离婚后探望孩子争议', '离婚后甲方要看孩子，乙方以孩子要补课为由推了三次，甲方在楼下不走。', 'family'),
  ],
  inheritance_support: [
    story('子女轮流赡养起争执', '老人由甲方照顾半年，乙方该接时推说住房小，兄弟俩当着老人争吵。', 'family'),
    story(
      '老人存款分配争议',
      '老人去世后留下存款{money}，甲方认为自己照顾多应多分，乙方要求平分。',
      'family',
      [20, 180],
    ),
  ],
  emotional_relationship: [
    story(
      '分手后财物归还争议',
      '甲方与乙方分手，甲方要求归还一起住时买的东西和垫付的{money}，乙方不理。',
      'ex_partner',
      [2, 40],
    ),
    story('恋爱琐事引发争吵', '甲方与乙方因手机消息起疑心，在出租屋里吵到半夜，邻居报警。', 'ex_partner'),
  ],
  neighbour: [
    story('楼上漏水长期未修', '乙方家卫生间漏水，甲方天花板发霉，修过一次又漏，两家互相不让进门。', 'neighbour'),
    story('楼道堆物影响通行', '乙方在楼道堆放纸箱和电动车，甲方多次说都没清，今天把箱子推倒了。', 'neighbour'),
    story('养狗扰邻反复投诉', '乙方养的狗早晚叫，甲方家有上夜班的人，说了几次后双方对骂。', 'neighbour'),
    story('树枝越界遮光纠纷', '甲方院里的树枝伸到乙方窗前遮光落叶，乙方自己锯了一枝，甲方要赔。', 'neighbour'),
    story('夜间噪声影响休息', '甲方称乙方家晚上拖椅子、剁肉声音大，敲暖气管回应，两家结了怨。', 'neighbour'),
  ],
  property_management: [
    story(
      '物业费与服务质量争议',
      '甲方认为电梯常坏、保洁不到位，欠交物业费{money}，乙方停了门禁卡。',
      'property_owner_manager',
      [1, 6],
    ),
    story('公共车位占用争议', '甲方的固定车位被占，乙方说管不了，甲方把车横在路口。', 'property_owner_manager'),
  ],
  labour_wage: [
    story(
      '班组工资拖欠讨要',
      '甲方等人干完活后工资{money}没结清，乙方说上家没付款，双方在工地门口僵持。',
      'employer_employee',
      [8, 160],
    ),
    story(
      '离职结算提成争议',
      '甲方离职时认为提成少算{money}，乙方不认，甲方在店里不走。',
      'employer_employee',
      [1, 12],
    ),
  ],
  land_forest: [
    story('承包地边界争议', '甲方认为乙方耕地时越过田埂，每年多占一犁，今年两家在地里拦住了拖拉机。', 'neighbour'),
    story('灌溉用水先后争执', '天旱轮水，乙方提前开闸，甲方把渠口堵了，两家在渠边吵了起来。', 'neighbour'),
  ],
  village_affairs: [story('村务公示引发质疑', '甲方等村民对修路款公示有疑问，到村部要说法，与乙方争吵。', 'other')],
  housing_homestead: [story('建房滴水影响邻家', '乙方翻建房屋屋檐滴水落到甲方院里，甲方拦着不让施工。', 'neighbour')],
  relocation_demolition: [
    story(
      '腾退补偿分配争议',
      '老屋腾退补偿{money}怎么分，甲方与乙方说不到一起，在评估现场吵了起来。',
      'relative',
      [60, 400],
    ),
  ],
  damage_injury: [
    story('运动碰撞受伤赔偿争议', '打球时乙方撞倒甲方，甲方手腕扭伤，医药费{money}双方没谈拢。', 'other', [1, 8]),
  ],
  traffic_accident: [
    story('停车场剐蹭赔偿争议', '乙方倒车剐了甲方的车，对维修价{money}有争议，双方堵在出口。', 'stranger', [1, 6]),
  ],
  medical: [
    story(
      '诊疗费用解释引发争吵',
      '甲方对检查费{money}有疑问，认为没讲清楚，与乙方窗口人员吵了起来。',
      'doctor_patient',
      [1, 5],
    ),
  ],
  school_minor: [
    story(
      '学生课间打闹损坏物品',
      '两名学生课间打闹，甲方的平板摔坏，双方家长对赔{money}意见不一。',
      'classmate',
      [1, 4],
    ),
  ],
  environment: [
    story('烧烤油烟扰民争议', '乙方店里油烟直排，甲方家不敢开窗，多次反映后双方在店门口争吵。', 'neighbour'),
  ],
  online: [
    story('业主群言语冲突', '甲方在业主群里说乙方办事不公，乙方要求公开道歉，双方约到小区门口理论。', 'neighbour'),
  ],
  public_quarrel: [story('排队先后引发口角', '甲方与乙方在早市因排队先后争吵，围观人多，摊位受影响。', 'stranger')],
  other: [story('宠物走失归还争议', '甲方的猫走失被乙方收养，甲方要求归还，乙方要先付照料费。', 'stranger')],
};

type Told = Pick<Report, 'dangerSigns' | 'circumstances' | 'calls90d' | 'priorMediations' | 'participants'>;

/** The story and, after it, what the signs of this report say in words. */
export function narrativeOf({ tells }: Story, told: Told, amount: number | undefined): string {
  const has = (flag: string) => ([...told.dangerSigns, ...told.circumstances] as string[]).includes(flag);
  const sentences = [
    tells.replace('{money}', amount ? moneyText(amount) : '若干'),
    has('violence_minor') && '双方有推搡。',
    has('violence_assault') && '一方动了手，伤情轻微。',
    has('threat_explicit') && '一方扬言报复。',
    has('threat_veiled') && '一方撂下狠话。',
    has('weapon_or_means') && '现场有人拿起工具，已收走。',
    has('emotional_distress') && '一方情绪激动。',
    has('vulnerable_party') && '一方家中有老人需要照顾。',
    has('grievance_over_1y') && '两边积怨一年以上。',
    has('livelihood_stake') && '事关一家生计。',
    told.participants > 2 && `涉及${told.participants}人。`,
    told.calls90d > 1 && `近三个月报警${told.calls90d}次。`,
    told.priorMediations > 0 && `此前调解过${told.priorMediations}次没有成。`,
    has('both_willing') && '双方都愿意谈。',
  ];
  return sentences.filter(Boolean).join('');
}

function moneyText(yuan: number): string {
  return yuan >= 10_000 ? `${yuan / 10_000}万元` : `${yuan}元`;
}

export const SUMMARIES = [
  '分头听双方把话说完，情绪缓和下来，把争议的几件事一条条理清。',
  '上门看了现场，双方对事实基本没有分歧，差在面子和先后。',
  '讲明了法律上的说法和打官司的成本，甲方愿意再想想。',
  '请社区干部一起做工作，乙方松口，愿意先退一步。',
  '双方面对面坐下来，把条件摆在桌面上，差距缩小。',
  '单独做了乙方的工作，听他发完牢骚，同意下次一起谈。',
  '约了家属一起谈，家里人愿意帮着劝，在家多安慰。',
  '核对了账目和收据，数目对得上，剩下的是付款时间。',
];
export const NEXT_STEPS = [
  '约双方当面谈',
  '再上门一次',
  '请社区一起参加',
  '核对材料后再谈',
  '听取家属意见',
  '起草协议',
];
export const LESSONS = ['先听后说，话说开了就好办。', '账目摊开算清楚，比讲道理管用。', '分开谈三次，比一起吵一次强。'];
