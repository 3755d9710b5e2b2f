/** What is recorded when data of a family is given to somebody; the words stand in the record for years. */
export const disclosureWords = {
  parts: {
    senderName: '来信人姓名',
    contact: '联系方式',
    relation: '与烈士的关系',
    relatives: '亲属情况',
    story: '所述情况',
    pictures: '照片、证件',
  },
  bases: {
    'other-regions': '家属单独同意：转给其他地区的单位协助查找',
    publication: '家属单独同意：公开寻亲结果',
    duty: '依法报送侵害英烈名誉的情形（英雄烈士保护法）',
  },
  notGiven: { consent: '家属没有同意，不能选', duty: '只用于侵害英烈名誉的记录' },
  title: '登记一次提供',
  hint: '把家属的信息交给别的单位或个人之前，先在这里登记；没有相应的同意不能提供。登记里不写电话、证件号。',
  recipient: '提供给谁',
  recipientHint: '单位全称。',
  what: '提供了哪些内容',
  why: '为什么提供',
  basis: '依据',
  submit: '登记',
  list: '提供记录',
  columns: { day: '日期', recipient: '提供给谁', what: '内容', why: '原因', staff: '经办' },
} as const;
