import { caseFormName, type CaseForm } from '@shared/case';
import type { Instant } from '@shared/kernel';
import {
  finish,
  fontData,
  newSheet,
  paragraph,
  table,
  type Rendered,
  type Sheet,
} from '../../documents';
import { complaint } from './complaint';
import { confirmation } from './confirmation';
import type { Block, FormContent } from './content';
import { policeMediation } from './police-mediation';
import { settlement } from './settlement';

const forms: Readonly<Record<CaseForm, (content: FormContent) => Block[]>> = {
  settlement,
  'police-mediation': policeMediation,
  complaint,
  confirmation,
};

/** The form as a PDF to print and sign. Throws `GlyphMissing`. */
export async function drawForm(
  form: CaseForm,
  content: FormContent,
  at: Instant,
): Promise<Rendered> {
  const sheet = newSheet(fontData());
  const name = caseFormName(form);
  paragraph(sheet, name, { size: 20, align: 'center', after: 10 });
  for (const block of forms[form](content)) draw(sheet, block);
  return finish(sheet, {
    title: `${name} ${content.dispute.code}`,
    author: '道交一体化',
    at,
    foot: [`事故码 ${content.dispute.code}　空着的地方请用笔填，看清再签`],
  });
}

function draw(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return paragraph(sheet, block.text, { size: 13, after: 2 });
    case 'text':
      return paragraph(sheet, block.text, { indent: 24, after: 6 });
    case 'line':
      return paragraph(sheet, block.text, { after: 4 });
    case 'right':
      return paragraph(sheet, block.text, { align: 'right' });
    case 'list':
      return block.items.forEach((item, at) =>
        paragraph(sheet, `${at + 1}. ${item}`, { indent: 24, hang: 38, after: 2 }),
      );
    case 'sums':
      return table(
        sheet,
        [
          { title: '项目', share: 0.6 },
          { title: '金额（元）', share: 0.4, align: 'right' },
        ],
        block.rows,
      );
  }
}
