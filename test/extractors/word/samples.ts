/**
 * Bodies of sample documents. `files/*.doc` hold the same documents as LibreOffice saves them in the format
 * of Word 97: both readers must give the same blocks.
 */
import { type DocxParts, lvl, numPr, p, run, tbl, tc, tr } from './docx-file.ts'

const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const RESTART = '<w:vMerge w:val="restart"/>'
const CONTINUE = '<w:vMerge/>'
const style = (id: string) => `<w:pStyle w:val="${id}"/>`

const headingStyle = (id: string, level: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`

/** Numbered headings, a list of three levels and a bullet. */
export const numbered: DocxParts = {
  title: '编号示例',
  styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${headingStyle('1', 1)}${headingStyle('2', 2)}`,
  numbering: [
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>',
    lvl(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>'),
    lvl(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="2"/><w:suff w:val="nothing"/>'),
    '</w:abstractNum>',
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>',
    lvl(0, 'decimal', '%1.'),
    lvl(1, 'decimalEnclosedCircle', '%2'),
    lvl(2, 'decimal', '%1.%3'),
    '</w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  ].join(''),
  body: [
    p('单位概况', style('1')),
    p('机构设置', style('2')),
    p('人员情况', style('2')),
    p('编制10人', numPr(2)),
    p('行政', numPr(2, 1)),
    p('事业', numPr(2, 1)),
    p('参公', numPr(2, 2)),
    p('实有9人', numPr(2)),
    p('在职', numPr(2, 1)),
    p('收支情况', style('1')),
    p('年度收入', style('2')),
    p('正文不编号'),
  ].join(''),
}

/** Merges both ways, a row that begins late, one that ends early, and a table inside a cell. */
export const tables: DocxParts = {
  title: '表格示例',
  body: [
    p('单位：万元'),
    tbl(
      [
        tr(
          tc('指标', width(2000) + RESTART) +
            tc('金额', width(3000) + span(2)) +
            tc('备注', width(1500) + RESTART),
          '<w:tblHeader/>',
        ),
        tr(
          tc('', width(2000) + CONTINUE) +
            tc('预算', width(1500)) +
            tc('决算', width(1500)) +
            tc('', width(1500) + CONTINUE),
          '<w:tblHeader/>',
        ),
        tr(
          tc('基本支出', width(2000)) +
            tc('12.50', width(1500)) +
            tc('11.75', width(1500)) +
            tc(p('甲') + p('') + p('乙'), width(1500)),
        ),
        tr(tc('合计', width(2000)) + tc('24.25', width(3000) + span(2)) + tc('', width(1500))),
      ].join(''),
      [2000, 1500, 1500, 1500],
    ),
    p('缩进的行'),
    tbl(
      [
        tr(tc('一', width(1000)) + tc('二', width(1000)) + tc('三', width(1000))),
        tr(
          tc('后两列', width(2000) + span(2)),
          '<w:gridBefore w:val="1"/><w:wBefore w:w="1000" w:type="dxa"/>',
        ),
        tr(
          tc('四', width(1000)) + tc('五', width(1000)),
          '<w:gridAfter w:val="1"/><w:wAfter w:w="1000" w:type="dxa"/>',
        ),
      ].join(''),
      [1000, 1000, 1000],
    ),
    p('表中有表'),
    tbl(
      tr(
        tc('外左', width(2000)) +
          tc(
            p('前') +
              tbl(
                tr(tc('内1', width(1000)) + tc('内2', width(1000))) +
                  tr(tc('内3', width(1000)) + tc('内4', width(1000))),
                [1000, 1000],
              ) +
              p('后'),
            width(4000),
          ),
      ) + tr(tc('下左', width(2000)) + tc('下右', width(4000))),
      [2000, 4000],
    ),
    p('完'),
  ].join(''),
}

const change = 'w:author="a" w:date="2024-01-01T00:00:00Z"'

/** Breaks, a footnote, tracked changes, hidden text, a link, symbols and a text box. */
export const running: DocxParts = {
  title: '正文示例',
  body: [
    p(
      `${run('收入')}<w:r><w:tab/></w:r>${run('53.2万元')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，支出')}<w:r><w:br/></w:r>${run('另行')}<w:r><w:noBreakHyphen/></w:r>${run('完')}`,
    ),
    p(
      `${run('保留')}<w:ins w:id="1" ${change}>${run('新增8')}</w:ins><w:del w:id="2" ${change}><w:r><w:delText>删去9</w:delText></w:r></w:del>${run('隐藏7', '<w:vanish/>')}${run('末')}`,
    ),
    p(`${run('链接')}<w:hyperlink w:anchor="x">${run('此处')}</w:hyperlink>`),
    p(
      `${run('选')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('是')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('90')}`,
    ),
    p(run('框前') + textBox('框内') + run('框后')),
    p('最后'),
  ].join(''),
  footnotes: [
    `<w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote>`,
    `<w:footnote w:type="continuationSeparator" w:id="1">${p('<w:r><w:continuationSeparator/></w:r>')}</w:footnote>`,
    `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run('含上年结转')}`)}</w:footnote>`,
  ].join(''),
}

/** A run with a text box, written twice as Word does: for itself, and as a fallback for older readers. */
export function textBox(text: string): string {
  const drawing = [
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>100000</wp:posOffset></wp:positionH>',
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>100000</wp:posOffset></wp:positionV>',
    '<wp:extent cx="1800000" cy="600000"/><wp:wrapNone/><wp:docPr id="7" name="b"/>',
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>',
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>',
    `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>`,
  ].join('')
  const fallback = `<w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${drawing}</w:drawing></mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
}

export const samples = { numbered, tables, running }
