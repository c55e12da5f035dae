import { PDF } from '@libpdf/core';
import {
  nameAt,
  officeSeat,
  partyAt,
  mediatorSeat,
  type Seat,
  type Signature,
} from '@shared/mediation';
import type { DisputeCase } from '@shared/case';
import {
  chineseTime,
  finishAddition,
  fontData,
  newSheet,
  paper,
  paragraph,
  room,
  type Rendered,
  type Sheet,
} from '../documents';
import { finishOf, type AgreementContent } from './agreement-paper';

export type SignedContent = Omit<AgreementContent, 'terms' | 'mediator'> & {
  /** The file people signed, and its hash. */
  readonly document: Uint8Array;
  readonly hash: string;
  readonly signatures: readonly Signature[];
  /** Drawn signatures as PNG, by their key. */
  readonly drawings: ReadonlyMap<string, Uint8Array>;
};

/** 签署页 behind the signed document: who signed what, when, in which way. Throws `GlyphMissing`. */
export async function drawSignaturePage(content: SignedContent): Promise<Rendered> {
  const pdf = await PDF.load(content.document);
  const pages = pdf.getPageCount();
  const sheet = newSheet(fontData(), pdf);
  paragraph(sheet, '签署页', { size: 20, align: 'center', after: 6 });
  paragraph(sheet, `所签文件：人民调解协议书 ${content.number}，共 ${pages} 页`, { after: 0 });
  paragraph(sheet, '文件指纹（SHA-256）：', { after: 0 });
  paragraph(sheet, content.hash.match(/.{1,8}/g)?.join(' ') ?? '', { size: 10.5, after: 10 });
  for (const signature of content.signatures) drawSignature(sheet, signature, content);
  return finishAddition(sheet, finishOf(content), pages);
}

function drawSignature(
  sheet: Sheet,
  signature: Signature,
  { dispute, drawings }: SignedContent,
): void {
  room(sheet, 78);
  paragraph(sheet, `${roleText(signature.seat)}：${whoText(signature, dispute)}`, { after: 0 });
  paragraph(sheet, `${chineseTime(signature.at)}　${wayText(signature)}`, {
    size: 10.5,
    after: 26,
  });
  const drawing = signature.drawing ? drawings.get(signature.drawing) : undefined;
  if (!drawing) return;
  const image = sheet.pdf.embedPng(drawing);
  const scale = Math.min(150 / image.width, 54 / image.height);
  const width = image.width * scale;
  sheet.page.drawImage(image, {
    x: paper.width - paper.right - width,
    y: sheet.y + 8,
    width,
    height: image.height * scale,
  });
}

function roleText(seat: Seat): string {
  if (seat === mediatorSeat) return '调解员';
  if (seat === officeSeat) return '调解组织';
  return partyAt(seat) ? '当事人' : '保险公司';
}

function whoText({ seat, name }: Signature, dispute: DisputeCase): string {
  const place = nameAt(seat, dispute);
  return place === name || seat === mediatorSeat ? name : `${place}，经办 ${name}`;
}

function wayText({ on }: Signature): string {
  switch (on) {
    case 'screen':
      return '手写签名，短信验证码核对，电子签名';
    case 'paper':
      return '纸上签名，扫描件存档';
    case 'seal':
      return '电子印章';
  }
}
