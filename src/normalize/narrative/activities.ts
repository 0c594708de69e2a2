/**
 * What a union does in a year, as reports tell it: one rule a row. A figure states a rule's concept where its
 * measure fits, the topic is the one spoken of, and the words around it agree.
 */

export type Measure = 'people' | 'places' | 'events' | 'cases' | 'papers' | 'households' | 'money' | 'percent'

/** Measure words by what they count. */
export const MEASURES: Readonly<Record<Exclude<Measure, 'money' | 'percent'>, RegExp>> = {
  people: /^(?:人|名|位|人次|名次|人\/次)$/,
  places: /^(?:个|家|处|座|所|间|户)$/,
  events: /^(?:场|场次|次|期|期次|项|个|轮|班次|批|批次|堂)$/,
  cases: /^(?:起|件|宗|例|个|次|人次|件次|人|批次|批)$/,
  papers: /^(?:份|个)$/,
  households: /^(?:户|户次)$/,
}

/**
 * A topic's names. A `name` of an activity holds until the next one; a `word` holds only where a rule of its topic
 * fits; an `object`, a group of people that every activity may serve, only where nothing else is spoken of.
 */
export interface Topic {
  readonly id: string
  readonly names: RegExp
  readonly force: 'name' | 'word' | 'object'
}

// biome-ignore format: one topic a row
export const TOPICS: readonly Topic[] = [
  { id: 'warmth', names: /送温暖|暖冬行动|(?:冬日|寒冬|新春)送暖|春节(?:系列|集中)|“?两节”?(?!目)|双节|元旦[、和及·]?春节|春节(?=走访|慰问|期间|前夕|、元旦|前[^,。;]{0,8}(?:走访|慰问))|节日慰问|新(?:年|春)[^,。;]{0,4}慰问|岁末年初/g, force: 'name' },
  { id: 'cooling', names: /送清凉|(?:高温|夏季|盛夏|酷暑)(?:期间|季节|天气|时节|高温)*(?=[^。;]{0,20}慰问|[^。;]{0,60}(?:防暑|清凉|降温))|高温慰问|防暑降温|防暑(?:物品|用品|物资|药品)|清凉行动|送凉爽|清凉(?:物资|用品|饮品|慰问)/g, force: 'name' },
  { id: 'study_aid', names: /金秋助学|助学|(?<!求学)圆梦|圆大学梦|资助(?:困难|特困)职工(?:家庭)?子女|(?:资助|救助|帮助|为)[^,。;]{0,30}(?:上大学|上学|就学|入学|升学(?!历)|学子|大学生)|(?:大一|大学|高中)新生|(?:大学|在校)(?:在读|就读)/g, force: 'name' },
  { id: 'mutual_aid', names: /医疗互[助保]|职工互保|互助保障|职工互助|住院互助|互助互济|互助保险|互助活动|互助补助|互助金|患病职工[^,。;]{0,6}(?:赔付|理赔)/g, force: 'name' },
  { id: 'other', names: /两癌|安康险|特殊疾病|礼包|留守|疫情(?!防控一线)|抗疫(?!一线)|防疫(?!一线)|防汛|抗洪|“?(?:五一|六一|三八|七一|八一)”?(?!劳动)|端午|中秋|国庆|教师节|护士节|消费扶贫|义诊|福利|体检|篮球|运动会|送万福|普法|(?:歌唱|歌咏|合唱|演讲|朗诵|征文|摄影|书法|书画|舞|短视频|棋|球|拔河|登山|健步|文艺|才艺|厨艺)[^,。;]{0,8}(?:大赛|比赛|竞赛|赛事)/g, force: 'name' },
  { id: 'serious_illness', names: /(?<!(?:职工|家庭|人员)、(?:患)?)大病|重疾|重大疾病|重病/g, force: 'word' },
  { id: 'condolence', names: /慰问|走访(?=(?:全[县市区])?(?:困难|特困))/g, force: 'object' },
  { id: 'hardship', names: /困难职工|困难帮扶|帮扶救助|解困脱困|帮扶对象|困难群众|困难救助|生活救助|困难户|特困职工/g, force: 'object' },
  { id: 'legal_aid', names: /法律援助|援助案件|中彩金|彩票公益金|法援/g, force: 'word' },
  { id: 'disputes', names: /劳动争议|劳资纠纷|劳务[^,;。]{0,4}纠纷|(?:工资|工伤|用工)纠纷|劳动纠纷|劳动人事争议|欠薪|讨薪|信访诉求|调解|矛盾纠纷|劳动关系纠纷|劳资矛盾/g, force: 'word' },
  { id: 'wage_negotiation', names: /工资(?:专项)?(?:集体)?协商|集体合同|集体协商|集体协议|工资专项(?:集体)?合同/g, force: 'word' },
  { id: 'competition', names: /(?:劳动|技能|竞赛|主题|安康杯|芙蓉杯|创业|职工)[^,。;文体]{0,10}(?:竞赛|大赛|比武|比赛)|竞赛|技能大赛|比武|安康杯|(?<!演讲|摄影|书法|歌咏|歌唱|征文|朗诵|诵读|文艺|视频|体育|球|运动|才艺|美食|微课)(?:大赛|赛事)|参赛/g, force: 'word' },
  { id: 'cadre_training', names: /(?:工会|基层|专职|经审|女工)[^,。;]{0,6}干部[^,。;]{0,8}(?:培训|轮训)|干部培训|培训(?:工会|基层|专职)[^,。;]{0,6}干部|工会干部[^,。;]{0,6}(?:能力|素质|业务|履职)[^,。;]{0,6}班|业务培训班?|工会主席培训/g, force: 'word' },
  { id: 'training', names: /培训班|(?<=[^,;、。])培训|(?:、|(?<=^|[,;。]))培训(?=职工|会员|农民工)|技能提升/g, force: 'word' },
  { id: 'job_fairs', names: /招聘会|(?:云|线上|线下|网络|专场|现场)招聘|春送岗位|春风行动|就业招聘|招聘活动|就业岗位|工作岗位/g, force: 'word' },
  { id: 'model_workers', names: /劳模|劳动模范|先进工作者/g, force: 'word' },
  { id: 'stations', names: /驿站|户外劳动者服务站点?|(?:爱心|工会)服务站点?|爱心站点/g, force: 'word' },
  { id: 'audits', names: /审计|审查审计/g, force: 'word' },
]

export interface Rule {
  readonly concept: string
  readonly measure: Measure
  /** a topic's id; a rule without one needs nothing but its own words */
  readonly topic?: string
  /** must fit the words between the figure before (or the clause's begin) and this one, fillers (共, 约, 人数 …) taken off */
  readonly before?: RegExp
  /** must fit the words after the figure */
  readonly after?: RegExp
  /** either of the two is enough */
  readonly either?: RegExp
  /** must fit neither */
  readonly not?: RegExp
  /** must not fit the clause */
  readonly never?: RegExp
  /** must fit the whole segment */
  readonly needs?: RegExp
  /** it gives way where another rule of its concept fits another figure: of the passage, or (`report`) of the report */
  readonly yields?: 'passage' | 'report'
}

const KIN = '(?:基层|企业|非公|民营|各类|各级|单独|两新|新|了|的|有限|公司|社会)*'
const NEW_FORM = '新业态|新就业(?:形态|群体)?|八大群体|货车司机|网约车|外卖|快递|骑手'
/** 新业态领域工会组织91家,会员… */
const OF_NEW_FORM = `(?:${NEW_FORM})[^,]{0,8}工会(?:组织|联合会)?(?:共|约)?\\d+[个家],`
const NOT_A_UNION =
  /新业态|新就业|行业|联合会|工联会|示范|会员单位|驿站|工作室|中心|小组|经审|女职工|小家|家园|阵地|干部|经费/
/** 困难职工、劳模、新就业形态劳动者等447人: all of them together. */
/** 目前我区共有45家母婴室: what is left of the words before the figure when 共有 is taken off. */
const BY_NOW = /(?:建成|(?<![新扩改])[现已拥建设]|[全我][省市县区州旗]|目前)$|^$/
const THERE_ARE = /[共现已拥建]有|建成/
const OTHER_PEOPLE =
  /^(?!(?=.*(?:困难职工|一线职工|农民工|劳动者|工人)).*、.*等(?:各类)?(?:群体|人员|对象)?$)(?!(?:困难)?劳模、(?:困难|一线)职).*(?:企业(?!、|$)|劳模|志愿|干部|儿童|民警|医|教师|选手|先进|每|人均|户均|标准|培训|提供[^,]{0,4}帮扶救助$)/

/** 困难职工帮扶资金50万元，实际支出48.3万元: the project's money, not what was given out. */
const NOT_FUNDED = /^(?!.*(?:资金|经费)[\d.,]+万?元,(?:全年|已)?(?:实际)?(?:支出|使用|执行|到位))/
/** 为7名困难职工、12名患大病职工发放救助金: money of several groups of people. */
const SEVERAL_GROUPS = /\d[名人户][^,、]{1,12}、\d+[名人户]/

/** 为186名困难职工发放救助金 */
const GIVEN_HELP =
  /^(?:在档|建档(?:立卡)?|全[县市区]|各类|(?:深度|相对)困难(?:[、和及](?:相对困难|意外致困))*)*的?(?:在档)?(?:困难|特困)职工(?:家庭)?(?:发放|送去|送上|提供|给予|拨付|下拨)了?(?:[^,]{0,10}(?:救助|帮扶|补助)|$)/
const HELP = /救助|帮扶|补助/
/** 发放生活、医疗、助学等各类救助金: kinds of aid in one sum. */
const AID_OF_ALL_KINDS =
  /(?:^|发放|投入|支出|拨付|落实)了?(?:(?:困难|特困)职工)?(?:(?:生活|医疗|助学|子女助学|大病|意外致困|临时)(?:救助|帮扶)?金?[、和及]?){2,}等?(?:各[类项])?(?:困难)?(?:职工)?(?:救助|帮扶)金?$/

/** 对辖区内86名困难职工进行生活、医疗帮扶 */
const GIVEN_AID =
  /^(?:在档|建档(?:立卡)?|在册)?的?(?:困难|特困)职工(?:家庭)?(?:[、和及与](?:困难)?(?:农民工|群众|劳动者))?(?:分别)?(?:进行|实施|开展)了?[^,]{0,16}(?:救助|帮扶|补助)/

/** Workers in hardship are visited with money in hand, without a word of the campaign; not others, nor beside others. */
const CONDOLED =
  /^(?!.*(?:企业|劳模|劳动模范|退休|离休|老干部|老党员|住院|生病|患病|病困|去世|离世|医务|民警|教师|环卫|一线|高温|驻村|村民|儿童|残疾|军人|退役|志愿|预算))(?=.*慰问).*(?:困难|特困|低收入)(?:的)?(?:职工|农民工|工人|劳动者)/

/** 培训工会干部320人，举办培训班5期: a class by no name is of skills only where nothing says that it is the cadres'. */
const OF_SKILLS =
  /^(?=.*(?:技能|职业|就业|创业|农民工|下岗|[员师工]、|家政|职工培训|培训职工|种植|养殖|电商|焊工|电工|育婴|护理|素质提升))|^(?!.*干部).*培训班/
/** 组织27名劳模开展体检活动, 劳模、一线职工: a deed of its own beside the one on recuperation, or others among those who went. */
const OTHER_DEED =
  /(?:、|[和及])[^,]*(?:一线|优秀|普通|先进)[^,]{0,6}(?:职工|工人)|^(?!.*(?:疗休养|疗养|休养)).*(?:体检|检查|慰问|座谈|宣讲|走访|培训|参观|观看|学习|救助|发放|赠送|购买)/

/** 新建母婴室3家，累计建成18家 */
const BY_NOW_IN_ALL =
  /^[,(]?(?:目前|现|全[省市县区])?(?:累计|[总共]计|已累计)(?:建成|建设|建立|建有|设立|打造|达到?)?$/
/** 为61家单位的职工开展医疗互助113人次: for those who fell ill, not by those who take part. */
const FOR_WORKERS = /[为给][^,;]*职工(?:开展|进行|实施)(?:职工)?(?:医疗)?互助/
const FOR_NO_WORKERS = new RegExp(`^(?!.*${FOR_WORKERS.source})`)

/** 今年打造驿站10个: not what there is by now. */
const BUILT_WITHIN_YEAR =
  '(?!.*(?:截[止至]|目前|共有|现有|累计(?!投入|服务|发放)|已[建有])).*(?:今年|年内|全年|本年度?).*(?<!新)(?:打造|建设|建成|设立|布设)'
const WITHIN_YEAR = new RegExp(`^${BUILT_WITHIN_YEAR}`)
/** 建成工会驿站28个，本年新建5个: right behind what there is. */
const NEW_BESIDE_ALL =
  /(?:驿站|服务站点?)[^,;\d]{0,8}\d+[个家座处][,(](?:[今本当]年|全年|年内|其中:?)*(?:新增|新建成?|新设)\d/
/** What there is, where no figure of all of them follows and no year's work is told. */
const THERE_BY_NOW = new RegExp(
  `^(?!${BUILT_WITHIN_YEAR})(?!.*(?:累计|[总共]计)(?:建成|建设|建立|建有|设立|打造)?了?\\d).*(?:建成|共有|现有|累计(?!投入|服务|发放)|截[止至]|已建|拥有|建有|设立|(?:驿站|站点?)总?数?(?:已|达))`,
)

// biome-ignore format: one rule a row
export const RULES: readonly Rule[] = [
  { concept: 'activity.unions.new', measure: 'places', before: new RegExp(`(?:新增|新建|新成立|新组建|新发展|新建立|组建|净增)${KIN}(?:建会|工会(?:组织|委员会)?|基层组织)(?:单位|企业)?$`), not: NOT_A_UNION },
  { concept: 'activity.unions.new', measure: 'places', before: /(?:新增|新建|新成立|新组建|新发展|组建)$/, after: /^(?:基层|企业|非公企业|非公|民营企业)*工会(?:组织|委员会)?(?!.{0,6}(?:驿站|示范|服务|会员))/, not: NOT_A_UNION },
  { concept: 'activity.unions.new', measure: 'places', after: /^(?:非公|民营|两新)?(?:企业|单位)(?:新?成立|新?建立|组建|单独建)了?工会/, not: NOT_A_UNION },
  { concept: 'activity.unions.new', measure: 'places', before: /完成[^,]{0,16}$/, after: /^(?:规上|规模以上|非公(?:有制)?|民营|重点|小微|新)*(?:企业|单位)的?(?:(?:基层)?工会(?:组织)?的?组建|建会|组建工会)/, not: NOT_A_UNION },
  { concept: 'activity.unions.new', measure: 'places', before: /(?:新建|新增)会?的?(?:企业|单位)$|新增建会(?:企业|单位)?$/, needs: /建会|工会/, not: /驿站|协商|困难|审计/ },
  { concept: 'activity.unions.new', measure: 'places', before: /^[,(]?其中:?(?:当年|本年|今年|年内|全年)?新(?:建|增|组建|成立)$/, needs: /工会(?:组织|委员会)?(?:共|有|:|达|为)*\d+[个家][,(]其中/ },
  { concept: 'activity.unions.new', measure: 'places', before: /(?:^|:)(?:共|全年|今年|年内)*建立(?:基层)?工会(?:委员会|组织)?$/, needs: /发展(?:工会)?会员/, not: NOT_A_UNION },
  { concept: 'activity.unions.total', measure: 'places', before: /(?:(?<![所没享具])有|已建|建立了|累计建立?|已建立|下辖|所辖|拥有|组建了).{0,8}工会(?:组织)?$|工会(?:组织)?总数?$|^全[省市州县区旗](?:各级|基层)*工会组织$/, not: /新(?:建|增|成立|组建)|审计|系统产业|星级|示范|开展|其中|直属|机关/ },
  { concept: 'activity.unions.total', measure: 'places', before: /(?:共有|现有|拥有|下辖|建有|辖有|全[省市县区州旗盟](?:累计|目前|现)?已?)$/, after: /^(?:基层)?工会(?:组织|委员会)?(?=$|[,、。])/, not: /新(?:建|增|成立)|审计/ },
  { concept: 'activity.unions.total', measure: 'places', before: /^(?:目前|现|(?:截至)?(?:本?年末|年底)|,|全[省市县区州旗盟])+(?:各级|基层)工会(?:组织)?(?:已|总数?)?$|^基层工会(?:组织)?已$/, not: /新/ },
  { concept: 'activity.unions.total', measure: 'places', before: /^基层工会(?:组织)?$/, needs: /(?:发展|增加|增长)到(?:现在|目前|如今)/ },
  { concept: 'activity.unions.enterprises_due', measure: 'places', before: /应建(?:立)?(?:工会|会)?的?(?:企业|单位)$/ },
  { concept: 'activity.unions.enterprises_covered', measure: 'places', before: /(?:(?<!应)建(?:立工|工)?会的?|(?:工会|组织|\d+[个家])[、,]?(?:共)?(?:覆盖|涵盖))企业$|^覆盖企业$/, not: /应建|协商|合同|新建/, needs: /^(?!.*(?:协商|合同)).*(?:(?<!总)工会|建会)/ },
  { concept: 'activity.unions.density_rate', measure: 'percent', before: /(?:建会率|工会组建率|企业组建率|工会覆盖率|工会组织覆盖率)/, not: /人以上|规模以上|规上|非公|乡镇|社区|民营/ },
  { concept: 'activity.members.new', measure: 'people', before: /(?:发展|新增|新发展|新吸收|吸纳|吸收|净增|新增加)[^,]{0,8}会员$|会员(?:人数)?(?:新增|增加|净增)$|新(?:入会|会员)$/, not: new RegExp(`${NEW_FORM}|农民工|女会员|女职工|单位|服务卡`) },
  { concept: 'activity.members.new', measure: 'people', before: /(?:发展|新增|吸纳|吸收|新发展)$/, after: /^(?:工会)?会员|^(?:职工|劳动者)(?:加入工会|入会)/, not: new RegExp(NEW_FORM) },
  { concept: 'activity.members.new', measure: 'people', before: /(?:新增|新)入会(?:的?(?:职工|会员|人员))$/, not: new RegExp(NEW_FORM) },
  { concept: 'activity.members.new_form', measure: 'people', before: new RegExp(`(?:${NEW_FORM})[^,]{0,8}(?:会员|入会)$`), not: /单位|服务(?!员)/ },
  { concept: 'activity.members.new_form', measure: 'people', before: /^,?(?:发展|吸纳)?(?:工会)?会员$/, needs: new RegExp(OF_NEW_FORM) },
  { concept: 'activity.members.new_form', measure: 'people', before: /(?:发展|新增|吸纳|吸收|组织|引导|推动|吸引)$/, after: new RegExp(`^(?:${NEW_FORM})[^,]{0,8}(?:会员|入会|加入工会)`) },
  { concept: 'activity.members.new_form', measure: 'people', before: new RegExp(`^\\(?其中[:,]?(?:[^,]{0,2}|(?:[^,、]{2,8}、){1,4}[^,、]{2,8}等)(?:${NEW_FORM})[^,]{0,8}(?:劳动者|群体|从业人员|职工)?$`), needs: /(?:发展|新增|吸纳|吸收)[^;]*会员/, not: /工会$|企业$/ },
  { concept: 'activity.members.total', measure: 'people', before: /(?:共有|现有|拥有|总有|涵盖|覆盖)(?:工会)?会员$|会员总$|^(?:全[省市县区州旗盟])?(?:工会)?会员$/, needs: new RegExp(`^(?!.*${OF_NEW_FORM}).*(?:工会组织|基层工会|建会|工会会员总|会员总|工会会员(?:人)?数)`), not: /新|发展|入会|服务|慰问|认证|评议/ },

  { concept: 'activity.warmth.households', measure: 'households', topic: 'warmth', not: /企业(?!和$|、$)|每/ },
  { concept: 'activity.warmth.persons', measure: 'people', topic: 'warmth', either: /困难|职工|群众|工人|劳动者|农民工|快递|外卖|骑手|慰问|走访|惠及|^(?:送去|送上|发放)/, not: OTHER_PEOPLE },
  { concept: 'activity.warmth.amount', measure: 'money', topic: 'warmth', not: /财政[^,]{0,4}(?:安排|配套|补助|补贴|拨付|下达)|企业|劳模|每|人均|户均|标准|先进|(?:中央|上级|省级)财政|争取(?:到|了)?(?:中央|上级|全[总国]|[省市])|(?:^|[,、])(?:[省市]总(?:工会)?|[省市县区]级?财政)(?:配套)?$/ },
  { concept: 'activity.warmth.households', measure: 'households', topic: 'condolence', needs: CONDOLED, not: /每|建档|在档|在册/, yields: 'report' },
  { concept: 'activity.warmth.persons', measure: 'people', topic: 'condolence', needs: CONDOLED, not: OTHER_PEOPLE, either: /困难|职工|农民工|慰问|走访|惠及|^[对为]|^(?:送去|送上|发放)/, yields: 'report' },
  { concept: 'activity.warmth.amount', measure: 'money', topic: 'condolence', needs: CONDOLED, before: /慰问(?:金|款|款物|物资|品|资|经费)|送去|送上|发放|折合|价值|^$/, not: /每|人均|户均|标准/, yields: 'report' },

  { concept: 'activity.cooling.persons', measure: 'people', topic: 'cooling', either: /慰问|走访|惠及|覆盖|服务|职工|工人|劳动者|一线|户外|环卫|快递|外卖|骑手|交警|^(?:送去|送上|发放)/, not: OTHER_PEOPLE },
  { concept: 'activity.cooling.sites', measure: 'places', topic: 'cooling', before: /^(?:共|先后|累计)*[为向给]$/, after: /^(?:重点|一线|高温)*(?:企业|工地|项目|单位)、/ },
  { concept: 'activity.cooling.sites', measure: 'places', topic: 'cooling', either: /工地|企业|项目|站点|点位|单位|部门|慰问|走访|现场|驿站|一线/, not: /困难|小微|慰问[组团]|小组|分队/ },
  { concept: 'activity.cooling.amount', measure: 'money', topic: 'cooling', not: /财政[^,]{0,4}(?:安排|配套|补助|补贴|拨付|下达)|每|人均|标准|困难企业/ },

  { concept: 'activity.study_aid.students', measure: 'people', topic: 'study_aid', either: /资助|子女|学生|学子|助学|发放|帮助|救助|困难|惠及|受益|^为|^对|^考[上取入]/, not: /申报|申请|报名|志愿|留守|儿童|(?<!子女|学生|学子)每|人均|慰问/ },
  { concept: 'activity.study_aid.amount', measure: 'money', topic: 'study_aid', not: /财政[^,]{0,4}(?:安排|配套|补助|补贴|拨付|下达)|每|人均|标准|、.*等|(?:生活|医疗|大病)(?:救助|帮扶)?金?[、和及][^,]*助学/ },

  { concept: 'activity.mutual_aid.beneficiaries', measure: 'people', topic: 'mutual_aid', before: /救助|获得|申领|补助|受益|报销|结报|领取|理赔|赔付|给付|惠及|享受|受助/, not: /每|两癌/ },
  { concept: 'activity.mutual_aid.beneficiaries', measure: 'people', topic: 'mutual_aid', before: /职工(?:开展|进行|实施)(?:职工)?(?:医疗)?互助$/, needs: FOR_WORKERS },
  { concept: 'activity.mutual_aid.beneficiaries', measure: 'people', topic: 'mutual_aid', after: /^(?:患病|住院|参保)?(?:干部)?(?:职工|会员)?(?:申领|申请|获得|享受|领取|得到|受益|获赔|报销|理赔|补助|救助|赔付|给付|发放了?(?:互助|补助|救助))/, not: /每|两癌/ },
  { concept: 'activity.mutual_aid.insured', measure: 'people', topic: 'mutual_aid', before: /参保|参加|办理|参与|投保|覆盖|医疗互[助保]$|互助保障$|组织/, needs: FOR_NO_WORKERS, not: /救助|补助|受益|获得|申领|报销|结报|领取|理赔|赔付|给付|享受|每|两癌|劳模|购买/ },
  { concept: 'activity.mutual_aid.insured', measure: 'people', topic: 'mutual_aid', after: /^(?:干部)?(?:职工|会员)?(?:参保|参加|参与|办理|已?纳入)/, not: /救助|报销|两癌|受益|获得|领取|享受|补助|赔付/ },
  { concept: 'activity.mutual_aid.premium', measure: 'money', topic: 'mutual_aid', before: /收取|收缴|缴纳|交纳|上交|上缴|汇集|归集|募集|参保$|保费|参保费|筹[集措]|参保资/, not: /救助|报销|每/ },
  { concept: 'activity.mutual_aid.amount', measure: 'money', topic: 'mutual_aid', before: /救助|报销|报账|结报|互助$|(?<!财政|上级|县级|市级|省级)补助|发放|给付|赔付|理赔|支付|申领|减轻|补贴|受益/, not: /、|参保|收取|收缴|缴纳|交纳|上交|上缴|汇集|归集|募集|筹[集措]|每|标准|两癌|劳模|慰问/ },

  { concept: 'activity.hardship.registered', measure: 'people', before: /(?:已?建档(?:立卡)?|在档|在册|认定)的?(?:困难|特困|深度困难|相对困难)?(?:职工)?(?:家庭)?$/, not: /慰问|救助|帮扶|资助/ },
  { concept: 'activity.hardship.registered', measure: 'households', before: /(?:已?建档(?:立卡)?|在档|在册|认定)的?(?:困难|特困|深度困难|相对困难)?(?:职工)?(?:家庭)?$/, not: /慰问/ },
  { concept: 'activity.hardship.registered', measure: 'people', after: /^(?:建档(?:立卡)?|在档|在册)的?(?:城市|相对|深度|意外)?(?:困难|特困)职工(?!领到|获得|领取)/ },
  { concept: 'activity.hardship.registered', measure: 'households', after: /^(?:建档(?:立卡)?|在档|在册)的?(?:城市|相对|深度|意外)?(?:困难|特困)?职工/ },
  { concept: 'activity.hardship.registered', measure: 'households', before: /(?:核实|审核)?认定$/, after: /^(?:困难|特困)职工/ },
  { concept: 'activity.hardship.helped', measure: 'people', topic: 'hardship', before: /帮扶|救助|资助|补助|帮助/, after: /^(?![^,]{0,12}(?:患者|病人))/, not: /结对|大病|重疾|医疗|助学|子女|疫情|法律|每|企业|建档|志愿|互助/, never: /毕业生|实现(?:再)?就业|求学圆梦|学历|[为对向][^,]{0,8}(?:劳模|劳动模范)/ },
  { concept: 'activity.hardship.helped', measure: 'people', topic: 'hardship', before: /惠及(?:困难|特困)职工(?:家庭)?$/, needs: /帮扶|救助/ },
  { concept: 'activity.hardship.helped', measure: 'people', topic: 'hardship', before: /^(?:共|已|累计)*(?:为|向|给)/, after: GIVEN_HELP, needs: HELP },
  { concept: 'activity.hardship.helped', measure: 'people', topic: 'hardship', before: /^(?:共|已|累计)*(?:为|向|给)/, after: /^(?:次)?(?:提供|发放|实施|给予)了?(?:生活|困难)[^,]{0,4}(?:救助|帮扶|补助)/ },
  { concept: 'activity.hardship.helped', measure: 'people', topic: 'hardship', before: /^(?:[^,]*[对为]|[^,]{0,4})[^,]{0,16}$/, after: GIVEN_AID, not: /企业|助学|互助/ },
  { concept: 'activity.hardship.helped', measure: 'households', topic: 'hardship', before: /^(?:共|已|累计)*(?:为|向|给)/, after: GIVEN_HELP, needs: HELP },
  { concept: 'activity.hardship.helped', measure: 'households', topic: 'hardship', before: /帮扶(?!中心)|救助|资助|补助|帮助|^对|惠及/, not: /结对|大病|重疾|助学|疫情|每|企业|互助|建档|在档|在册/ },
  { concept: 'activity.hardship.amount', measure: 'money', topic: 'hardship', before: /救助|帮扶|补助|发放/, not: /专项$|经费$|财政|医疗(?:救助|补助|帮扶)金?$|慰问|、.*互助|标准|自付|每|企业|劳模|助学|大病|重疾|人均|疫情|互助|预算|法律|争取|下拨|申请/, never: /儿童|学习用品|学习用具|[为对向][^,]{0,8}(?:劳模|劳动模范)/, needs: NOT_FUNDED },
  { concept: 'activity.hardship.amount', measure: 'money', before: AID_OF_ALL_KINDS, not: /互助|预算|标准|每|财政/ },
  { concept: 'activity.hardship.amount', measure: 'money', topic: 'hardship', before: /(?:拨付|发放|下拨|投入|筹集)$/, after: /^的?(?:专项)?(?:帮扶|救助|解困)(?:资金|金|款)/, not: /疫情|法律|预算/ },

  { concept: 'activity.serious_illness.persons', measure: 'people', topic: 'serious_illness', either: /患|大病|重疾|重病|救助|^对/, not: /、|每|志愿|困难职工、|参保|投保|保险|医保/, never: /互助(?:补助|补偿|补贴)?金/ },
  { concept: 'activity.serious_illness.amount', measure: 'money', topic: 'serious_illness', before: /救助|补助|发放|^$|共|投入$|拨付$/, not: /、|每|标准|互助/, never: SEVERAL_GROUPS },

  { concept: 'activity.legal_aid.consultations', measure: 'cases', before: /法律(?:政策)?咨询(?:服务)?$|^咨询$|(?:接受|接待|解答)(?:职工)?咨询$/, needs: /法律|法援/, not: /每/ },
  { concept: 'activity.legal_aid.consultations', measure: 'cases', before: /(?:接受|提供|解答|接待|开展)[^,]{0,6}$/, after: /^(?:法律(?:政策)?)?咨询/, needs: /法律/ },
  { concept: 'activity.legal_aid.cases', measure: 'cases', topic: 'legal_aid', before: /受理|办理|援助|项目|案件/, not: /咨询|来[访电信]|每|资金|(?:中心|工作室|站|点)$/ },
  { concept: 'activity.legal_aid.cases', measure: 'cases', before: /^代理(?:仲裁|诉讼)[^,]{0,4}$/ },
  { concept: 'activity.legal_aid.recovered', measure: 'money', topic: 'legal_aid', before: /挽回|追回|追讨|讨回|追缴|追偿|要回|兑现/ },
  { concept: 'activity.disputes.cases', measure: 'cases', before: /(?:处理|化解|调解|受理|调处|办[理结]|协调|解决|代理|接获|接到|接报)[^,]*(?:纠纷|争议|案件|诉求|欠薪|矛盾)[^,]{0,2}$/, not: /援助|中彩金|项目|涉法/ },
  { concept: 'activity.disputes.cases', measure: 'cases', before: /(?:处理|化解|调解|受理|调处|办理|协调|解决)(?:各类)?$/, after: /^(?:各类)?(?:劳动人事|劳动关系|劳动|劳资|劳务|工资|工伤|用工|欠薪){0,2}(?:争议|纠纷|欠薪案件|矛盾)|^[^,]{1,8}的(?:劳动|劳资|欠薪)[^,]{0,4}(?:争议|纠纷|案件)/ },
  { concept: 'activity.disputes.workers', measure: 'people', topic: 'disputes', before: /涉及|涉案|惠及|帮助|为/, not: /参加|培训/ },
  { concept: 'activity.disputes.recovered', measure: 'money', topic: 'disputes', before: /挽回|追回|追讨|讨回|追缴|追偿|要回|兑现/ },
  { concept: 'activity.visits', measure: 'cases', before: /(?:接待|受理)[^,]{0,10}(?:来访|信访|来信)[^,]{0,4}$|来信来访$|来访(?:职工|群众|人次)?$/, not: /诉求|纠纷/ },
  { concept: 'activity.visits', measure: 'cases', before: /接待$/, after: /^(?:职工|群众)?(?:来访|信访|来信)/ },

  { concept: 'activity.wage_negotiation.contracts', measure: 'papers', topic: 'wage_negotiation', before: /工资(?:集体|专项|协商|协议|合同)[^,]*$/, not: /示范|指导员|要约|企业$|单位$|等$/ },
  { concept: 'activity.wage_negotiation.contracts', measure: 'papers', topic: 'wage_negotiation', before: /签订|合同|协议|协商$|^签/, not: /示范|指导员|要约|企业$|单位$|等$|女职工|女工|安全|工资/, yields: 'passage' },
  { concept: 'activity.wage_negotiation.contracts', measure: 'papers', topic: 'wage_negotiation', before: /签订/, after: /^(?:[^,、]{0,8})(?:合同|协议)/, not: /女职工|女工|安全/, yields: 'passage' },
  { concept: 'activity.wage_negotiation.contracts', measure: 'papers', topic: 'wage_negotiation', before: /签订/, after: /^[^,、]{0,4}工资[^,、]{0,8}(?:合同|协议)/ },
  { concept: 'activity.wage_negotiation.enterprises', measure: 'places', topic: 'wage_negotiation', either: /企业|签订单位|签订/, not: /示范|指导员|应签|职代会|到期|续[签订]|^(?:合同|协议)/, never: /(?:合同|协议)书?(?:共|约|达)*\d+个/ },
  { concept: 'activity.wage_negotiation.workers', measure: 'people', topic: 'wage_negotiation', before: /职工|涵盖|覆盖|惠及/, not: /指导员|培训|聘/ },

  { concept: 'activity.competition.events', measure: 'events', topic: 'competition', after: /^(?!(?:村级|基层|企业|乡镇|镇级)*工会)/, either: /竞赛|大赛|比武|比赛|赛事|举办|开展/, not: /工种(?!的)|^[省市县区州]$|^(?:行业|赛区|代表队|分赛)|奖|企业|单位|文体|名|创业创新|知识竞赛题|推荐|(?:共|分|下)?设(?:有|置|立)?$|^项目[参入获荣]|^(?:比赛|竞赛|参赛)(?:项目|工种)|^(?:地方|地点|场地|赛[区点]|代表团|代表队|参赛队|团队|队)/ },
  { concept: 'activity.competition.enterprises', measure: 'places', topic: 'competition', either: /(?:参与|参加|参赛)[^,]*(?:企|单位)|^(?:非公(?:有制)?|民营|私营|国有)?(?:企业|单位|企事业单位|机关企事业单位)|覆盖(?:企业|单位|企事业单位)$|竞赛的(?:企业|单位)$/, not: /项目|奖|表彰|示范|推荐|协调|困难/ },
  { concept: 'activity.competition.workers', measure: 'people', topic: 'competition', either: /(?:参与|参加|参赛)[^,]*职工|^职工(?:参|踊跃|同台)|^职工$|(?:覆盖|惠及|吸引|带动|动员)职工$|参赛(?:选手|人员|人)?|^选手|^[^,、]{1,8}(?:参加|参赛)/, not: /奖|表彰|推荐|选派|派出|选送|(?:分获|获得|荣获|获评|晋级|入围|脱颖)|^参加了?(?:此次|本次|启动|闭幕|开幕|仪式)|^选手(?:代表[^,]*)?参加(?:全[国省市]|[^,]{1,3}[省市])/ },

  { concept: 'activity.cadre_training.sessions', measure: 'events', topic: 'cadre_training', either: /培训|轮训|举办|开展/, not: /每/ },
  { concept: 'activity.cadre_training.persons', measure: 'people', topic: 'cadre_training', either: /受训|培训|参训|参加/, not: /每/ },
  { concept: 'activity.training.sessions', measure: 'events', topic: 'training', either: /培训班?|举办|开办|开展/, not: /^(?:补贴|政策|制度|措施|服务|行业|工种|专业|职业|职种)/, needs: OF_SKILLS, never: /法律|监督|财务|审|党|安全|心理|讲座|招聘会|^(?!.*培训).*(?:竞赛|大赛|比武|比赛)/ },
  { concept: 'activity.training.persons', measure: 'people', topic: 'training', either: /培训|受训|参训|参加|学员/, needs: OF_SKILLS, never: /法律|监督|财务|审|党|安全|心理|讲座|信息员|网格员|招聘会|意向|^(?!.*培训).*(?:竞赛|大赛|比武|比赛)/ },
  { concept: 'activity.job_fairs.sessions', measure: 'events', topic: 'job_fairs', either: /招聘|举办|开展|活动|^$/, not: /意向|企业$|^企业(?!参[加与]|进场)|培训|(?<!、.{0,4})就业岗位|(?<!、.{0,6})岗位$/ },
  { concept: 'activity.job_fairs.posts', measure: 'places', topic: 'job_fairs', after: /^(?![^,、]*(?:企业|单位))[^,、]{0,8}岗位/ },
  { concept: 'activity.job_fairs.posts', measure: 'places', topic: 'job_fairs', before: /岗位(?:需求|信息)?$/ },

  { concept: 'activity.model_workers.selected', measure: 'people', topic: 'model_workers', after: /^(?:[\u4e00-\u9fff]{1,4}(?=[省市区县州旗]))?(?:全?[国省市区县州旗]级?)?(?:劳模|劳动模范)/, needs: /评选|表彰|选树|当选|命名/, not: /慰问|津贴|疗|体检|发放|推荐(?!评选)|候选|宣讲/ },
  { concept: 'activity.model_workers.selected', measure: 'people', topic: 'model_workers', after: /^[^,]{0,12}(?:获评|被?评为|荣获|获得|当选|被授予)[^,]{0,12}(?:劳模|劳动模范)/, not: /慰问|疗|津贴|体检|组织|宣讲/ },
  { concept: 'activity.model_workers.selected', measure: 'people', topic: 'model_workers', before: /(?:评选|表彰|选树|命名)[^,]*(?:劳模|劳动模范)$/, not: /慰问|津贴|疗|推荐(?!评选)|候选/ },
  { concept: 'activity.model_workers.subsidized', measure: 'people', topic: 'model_workers', after: /^[^,]{0,12}(?:劳模|劳动模范)[^,]{0,8}(?:津贴|补贴|荣誉金|补助)/ },
  { concept: 'activity.model_workers.subsidized', measure: 'people', topic: 'model_workers', before: /(?:享受|领取)[^,]{0,6}(?:津贴|补贴|荣誉金)的?(?:劳模|劳动模范)$/ },
  { concept: 'activity.model_workers.subsidized', measure: 'people', topic: 'model_workers', before: /(?:劳模|劳动模范)[^,]*(?:津贴|补贴|荣誉金|补助)/, never: /申请[^,]*(?:补助|帮扶)金/ },
  { concept: 'activity.model_workers.recuperated', measure: 'people', topic: 'model_workers', before: /^[,(]?其中:?(?:劳模|劳动模范)$/, needs: /疗休养|疗养|休养/ },
  { concept: 'activity.model_workers.recuperated', measure: 'people', topic: 'model_workers', either: /疗休养|疗养|休养/, not: /体检|职工疗休养$|、$|(?:劳模|劳动模范)、$/, never: OTHER_DEED },
  { concept: 'activity.model_workers.recuperated', measure: 'people', topic: 'model_workers', before: /组织|安排|选派/, after: /^[^,、]{0,12}(?:劳模|劳动模范)/, needs: /(?:劳模|劳动模范).*(?:疗休养|疗养|休养)/, never: OTHER_DEED },

  { concept: 'activity.stations.new', measure: 'places', before: /(?:新建|新增|创建)[^,]{0,12}(?:驿站|服务站点?)$/, not: /可视化|智慧|心理|心灵|阅读|最美|示范|申报/ },
  { concept: 'activity.stations.new', measure: 'places', topic: 'stations', before: /(?:又|再|已|再次|今年|年内|以来)(?:新增|新建|增加|增设)$/, not: /可视化|智慧|心理|心灵|阅读|最美|示范|申报/ },
  { concept: 'activity.stations.new', measure: 'places', topic: 'stations', before: /(?:[今本当]年|全年|年内|其中:?)(?:新增|新建成?|新设)$/, needs: NEW_BESIDE_ALL, not: /可视化|智慧|心理|心灵|阅读|最美|示范|申报/ },
  { concept: 'activity.stations.new', measure: 'places', before: /(?:打造|建设|建成|设立|布设)[^,]{0,12}(?:驿站|服务站点?)$/, needs: WITHIN_YEAR, not: /可视化|智慧|心理|心灵|阅读|最美|示范|申报/ },
  { concept: 'activity.stations.new', measure: 'places', before: /(?:新建|新增|新设)(?:成|立)?$/, after: /^[“]?[^,”]{0,10}(?:驿站|劳动者服务站)/, not: /可视化|智慧|心理|心灵|阅读|最美|示范|申报/ },
  { concept: 'activity.stations.total', measure: 'places', before: /(?:驿站|(?:劳动者|爱心|工会)服务站点?)(?:总|已?建成)?$/, needs: THERE_BY_NOW, not: /新(?:建|增|设)|可视化|智慧|心理|心灵|阅读|最美|示范|申报|百优|评/ },
  { concept: 'activity.stations.new', measure: 'places', before: /(?:驿站|服务站点?)(?:今年|年内|本年)?新[建增]$/, not: /智慧|心理|心灵|阅读|最美|示范/ },
  { concept: 'activity.stations.new', measure: 'places', before: /^(?:户外劳动者|户外职工|爱心|工会|职工)*(?:驿站|服务站点?)$/, needs: /^(?!.*(?:累计|共有|现有|截[止至])).*(?:^|[,;])[^,;]*新[建增][^,;]*驿站/ },
  { concept: 'activity.stations.total', measure: 'places', topic: 'stations', before: /^总数(?:量)?(?:已经?)?(?:达到?|为)?$/, needs: /新[建增]\d+[个家座处],总数/ },
  { concept: 'activity.stations.total', measure: 'places', topic: 'stations', before: /(?:累计|[总共]计)(?:建成|建设|建立|建有|设立|打造)$/, after: /^(?:$|[,、;(])/, not: /智慧|心理|心灵|阅读|最美|示范/ },
  { concept: 'activity.stations.new', measure: 'places', before: /(?:新建|建设|建成|打造|设立)[^,]{0,12}(?:驿站|服务站点?)$/, needs: /(?:累计|[总共]计)(?:建成|建设|建立|建有|设立|打造)?了?\d/, not: /智慧|心理|心灵|阅读|最美|示范/ },
  { concept: 'activity.stations.total', measure: 'places', before: /(?:建成(?:并?(?:投用|运行|使用|投入使用))?|(?:共|累计|已)(?:创建|设立|打造|布设)|共有|现有|累计建成?|已建|拥有|建有)$/, after: /^[^,]{0,12}(?:驿站|(?:劳动者|爱心|工会)服务站)/, not: /原有|可视化|智慧|心理|心灵|阅读|最美|示范/ },
  { concept: 'activity.stations.served', measure: 'people', topic: 'stations', either: /服务|惠及/, not: /驿站$/ },
  { concept: 'activity.reading_rooms.total', measure: 'places', before: /职工书屋(?:总|已?建成)?$/, needs: /建成|共有|现有|累计|已建|拥有|建有|职工书屋(?:总?数?量?)?已?(?:经)?达/, not: /[家省市区县]级|(?<!全)[省市区县]“?职工书屋|全国|示范|新(?:建|增)|申报|便利型/ },
  { concept: 'activity.reading_rooms.total', measure: 'places', before: BY_NOW, needs: THERE_ARE, after: /^[“]?(?:[^,]{0,4}级)?职工书屋/, not: /示范|新/ },
  { concept: 'activity.mother_rooms.total', measure: 'places', before: /(?:母婴|妈咪|妈妈)(?:休息|关爱|爱心)?(?:小屋|室|屋|间)(?:总|已?建成)?$/, needs: /建成|共有|现有|已有|累计|已建|拥有|建有|数量(?:已|达)/, not: /新(?:建|增|设)|示范|申报|创建/ },
  { concept: 'activity.mother_rooms.total', measure: 'places', before: BY_NOW, needs: THERE_ARE, after: /^[“]?[^,]{0,6}(?:母婴|妈咪|妈妈)[^,]{0,4}(?:小屋|室)/, not: /示范|星级/ },
  { concept: 'activity.mother_rooms.total', measure: 'places', before: BY_NOW_IN_ALL, needs: /(?:母婴|妈咪|妈妈)[^,]{0,6}[室屋间]”?\d+[个家间处][,(]/ },
  { concept: 'activity.reading_rooms.total', measure: 'places', before: BY_NOW_IN_ALL, needs: /职工书屋”?\d+[个家处][,(]/ },
  { concept: 'activity.publicity.lectures', measure: 'events', before: /宣讲(?:活动|报告会|会|报告)?$/, not: /每/ },
  { concept: 'activity.publicity.lectures', measure: 'events', after: /^[^,]{0,10}宣讲/, not: /每/ },
  { concept: 'activity.audits.units', measure: 'places', topic: 'audits', after: /^[^,]*(?:工会|单位|项目)[^,]*审计|^审计项目/, not: /整改|问题/ },
  { concept: 'activity.audits.units', measure: 'places', topic: 'audits', before: /审计[^,]*(?:单位|工会|项目)$/, not: /整改|问题/ },
  { concept: 'activity.audits.units', measure: 'places', topic: 'audits', before: /工会.*(?:开展|完成|实施|进行)了?(?:经费|财务|专项|年度|经审)*审计$/, not: /整改|问题/ },
  { concept: 'activity.audits.amount', measure: 'money', topic: 'audits', before: /^涉及(?:审计|经费)?$/, needs: /审计[^,]{0,4},涉及/ },
  { concept: 'activity.audits.amount', measure: 'money', topic: 'audits', before: /审计(?:资|总)?$/, not: /违规|问题|整改/ },
]
