/** Controlled words of the official forms. Order is the order in which pages and forms show them. */

export const periods = [
  '辛亥革命',
  '大革命',
  '土地革命战争',
  '抗日战争',
  '解放战争',
  '抗美援朝战争',
  '社会主义建设',
  '未查明',
] as const;
export type Period = (typeof periods)[number];

export const periodAliases: Readonly<Record<string, Period>> = {
  辛亥: '辛亥革命',
  北伐战争: '大革命',
  第一次国内革命战争: '大革命',
  土地革命: '土地革命战争',
  第二次国内革命战争: '土地革命战争',
  抗战: '抗日战争',
  第三次国内革命战争: '解放战争',
  抗美援朝: '抗美援朝战争',
  社会主义建设时期: '社会主义建设',
  社会主义革命和建设: '社会主义建设',
  不详: '未查明',
};

/** Kinds of name form, after the archive's own usage; the roll's own name is not in the list. */
export const nameKinds = [
  '原名',
  '曾用名',
  '又名',
  '名',
  '字',
  '号',
  '笔名',
  '化名',
  '乳名',
  '绰号',
  '尊称',
  '全名',
  '外文名',
  '部队用名',
  '碑刻',
  '墙刻',
  '异写',
  '证件所载',
  '作品原型名',
] as const;
export type NameKind = (typeof nameKinds)[number];

export const nameKindAliases: Readonly<Record<string, NameKind>> = {
  别名: '又名',
  小名: '乳名',
  外号: '绰号',
  俄文名: '外文名',
  别字: '异写',
  证明所载姓名: '证件所载',
};

export const sexes = ['男', '女'] as const;
export type Sex = (typeof sexes)[number];

/** Whether the person is a recognised martyr: a legal status with a document, apart from having been killed. */
export const recognitionStates = ['已认定', '待核', '未见材料'] as const;
export type RecognitionState = (typeof recognitionStates)[number];

export const deathCauses = ['战斗牺牲', '被捕遇害', '因公牺牲', '失踪', '病故', '其他', '不详'] as const;
export type DeathCause = (typeof deathCauses)[number];

export const deathCauseAliases: Readonly<Record<string, DeathCause>> = {
  作战牺牲: '战斗牺牲',
  阵亡: '战斗牺牲',
  被害: '被捕遇害',
  遇害: '被捕遇害',
  公牺: '因公牺牲',
};

/** How strong the evidence for a burial is. */
export const burialStates = ['遗骸确认', '有名墓未核', '衣冠冢', '仅见于碑墙', '传葬于此', '不详'] as const;
export type BurialState = (typeof burialStates)[number];

export const kinSearchStates = ['寻亲中', '已找到亲属', '亲属已知', '不详'] as const;
export type KinSearchState = (typeof kinSearchStates)[number];

/** How well the row is supported by what was read. */
export const verificationStates = ['依据较强', '依据一般', '依据薄弱', '待核'] as const;
export type VerificationState = (typeof verificationStates)[number];

/** The nine kinds that 烈士纪念设施保护管理办法 (2022) art. 2 lists, as the official form writes them. */
export const officialFacilityKinds = [
  '烈士陵园',
  '烈士墓',
  '骨灰堂',
  '英名墙',
  '纪念堂馆',
  '纪念碑亭',
  '纪念塔祠',
  '纪念塑像',
  '纪念广场',
] as const;
export type OfficialFacilityKind = (typeof officialFacilityKinds)[number];

/** The official kinds, the plainer words within them, and what the form has no kind for. */
export const facilityKinds = [
  '烈士陵园',
  '烈士墓',
  '骨灰堂',
  '英名墙',
  '纪念堂馆',
  '纪念碑亭',
  '纪念塔祠',
  '纪念塑像',
  '烈士纪念馆',
  '纪念碑',
  '纪念亭',
  '纪念塔',
  '纪念祠',
  '纪念雕像',
  '纪念广场',
  '纪念园',
  '烈士旧居',
  '革命旧址',
] as const;
export type FacilityKind = (typeof facilityKinds)[number];

/** Municipalities have no 设区的市级; the word is here for other archives. */
export const protectionLevels = [
  '国家级',
  '省级',
  '市级',
  '设区的市级',
  '区县级',
  '未定级',
  '未查明',
] as const;
export type ProtectionLevel = (typeof protectionLevels)[number];

export const protectionLevelAliases: Readonly<Record<string, ProtectionLevel>> = {
  县级: '区县级',
  区级: '区县级',
};

export const sourceTiers = ['官方', '转载', '百科', '其他', '一般知识'] as const;
export type SourceTier = (typeof sourceTiers)[number];

/** How a position was found. */
export const positionMeans = ['测绘', '地图', '描述'] as const;
export type PositionMeans = (typeof positionMeans)[number];

/** What stands at a place of the ledger: a grave may lack its name, and a name its grave. */
export const graveStates = ['有名墓', '无名墓', '合葬墓', '衣冠冢', '有名无墓', '有墓无名'] as const;
export type GraveState = (typeof graveStates)[number];

/** State of repair, of graves and facilities alike, from best to worst. */
export const conditionGrades = ['完好', '基本完好', '破损', '严重破损'] as const;
export type ConditionGrade = (typeof conditionGrades)[number];

export const upkeepKinds = ['巡查', '整修', '其他'] as const;
export type UpkeepKind = (typeof upkeepKinds)[number];

/** Whether kin agreed to a relocation; who they are is written nowhere in the archive. */
export const kinConsents = ['是', '否', '未详'] as const;
export type KinConsent = (typeof kinConsents)[number];

export const datums = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09', '不详'] as const;
export type Datum = (typeof datums)[number];

export const yesNo = ['是', '否'] as const;

/** The list's own word for what a cell says, through the aliases; undefined when the list has no such word. */
export function findWord<Word extends string>(
  words: readonly Word[],
  cell: string,
  aliases: Readonly<Record<string, Word>> = {},
): Word | undefined {
  return words.find((word) => word === cell) ?? (Object.hasOwn(aliases, cell) ? aliases[cell] : undefined);
}

/** Certificates given to the families of martyrs, now and formerly. */
export const certificateKinds = [
  '烈士光荣证',
  '烈士证明书',
  '革命烈士证明书',
  '革命牺牲军人家属光荣纪念证',
  '其他',
] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const certificateStates = ['已颁发', '已换发', '已补发', '待颁发', '无持证人', '不详'] as const;
export type CertificateState = (typeof certificateStates)[number];
