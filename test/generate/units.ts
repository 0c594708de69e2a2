/**
 * Units a generated report may come from: real counties, districts and cities, with their GB/T 2260 codes. No other
 * county of China has the name of one of these, so that a form which says the short name alone says whose it is.
 */
export interface Unit {
  readonly code: string | null
  readonly province: string
  /** null in a municipality */
  readonly city: string | null
  /** null where the unit is the city's own */
  readonly county: string | null
}

const county = (code: string | null, province: string, city: string, name: string): Unit => ({
  code,
  province,
  city,
  county: name,
})

// biome-ignore format: one unit a line
export const COUNTIES: readonly Unit[] = [
  county('420117', '湖北省', '武汉市', '新洲区'),
  county('420116', '湖北省', '武汉市', '黄陂区'),
  county('420114', '湖北省', '武汉市', '蔡甸区'),
  county('420506', '湖北省', '宜昌市', '夷陵区'),
  county('430603', '湖南省', '岳阳市', '云溪区'),
  county('430611', '湖南省', '岳阳市', '君山区'),
  county('430682', '湖南省', '岳阳市', '临湘市'),
  county('430626', '湖南省', '岳阳市', '平江县'),
  county(null, '湖南省', '岳阳市', '南湖新区'),
  county(null, '湖南省', '岳阳市', '屈原管理区'),
  county('430903', '湖南省', '益阳市', '赫山区'),
  county('620602', '甘肃省', '武威市', '凉州区'),
  county('620621', '甘肃省', '武威市', '民勤县'),
  county('620622', '甘肃省', '武威市', '古浪县'),
  county('620702', '甘肃省', '张掖市', '甘州区'),
  county('440703', '广东省', '江门市', '蓬江区'),
  county('440705', '广东省', '江门市', '新会区'),
  county('510107', '四川省', '成都市', '武侯区'),
  county('530103', '云南省', '昆明市', '盘龙区'),
  county('370102', '山东省', '济南市', '历下区'),
  county('330102', '浙江省', '杭州市', '上城区'),
  county('320506', '江苏省', '苏州市', '吴中区'),
  county('610113', '陕西省', '西安市', '雁塔区'),
  county('450103', '广西壮族自治区', '南宁市', '青秀区'),
  county('340102', '安徽省', '合肥市', '瑶海区'),
  county('520102', '贵州省', '贵阳市', '南明区'),
]

export const CITIES: readonly Unit[] = [
  { code: '440700', province: '广东省', city: '江门市', county: null },
  { code: '440900', province: '广东省', city: '茂名市', county: null },
  { code: '420600', province: '湖北省', city: '襄阳市', county: null },
  { code: '430600', province: '湖南省', city: '岳阳市', county: null },
  { code: '620600', province: '甘肃省', city: '武威市', county: null },
]

/** 武汉市新洲区总工会 */
export function fullName(unit: Unit): string {
  return `${unit.city ?? unit.province}${unit.county ?? ''}总工会`
}

/** 新洲区总工会: as the text of a report calls its own unit. */
export function shortName(unit: Unit): string {
  return `${unit.county ?? unit.city}总工会`
}

/** 区, 县 or 市: what "the whole …" is called. */
export function areaWord(unit: Unit): string {
  return (unit.county ?? unit.city ?? unit.province).slice(-1)
}
