import { useState } from 'react';
import { View } from '@tarojs/components';
import { calculationApi, type Signed } from '@shared/calculation';
import type { Refusal } from '@shared/kernel';
import type { Calculation, CalculationFacts } from '@shared/law/compensation';
import { call, dayShort, savePdf } from '@phone/lib';
import { Button, Hash, Notice, Refused, Section, toast } from '@phone/ui';
import { digestOf } from '../logic/digest';
import { jsonWord, saveJson } from '../logic/save-json';

type PaperProps = {
  readonly facts: CalculationFacts;
  readonly result: Calculation;
  /** What was signed when it was kept; a draft is signed when it is asked for. */
  readonly signed?: Signed | undefined;
  readonly title?: string;
};

type Check = { readonly same: boolean; readonly text: string };

/** The digest, the printed sheet, the PDF, and the check that server and phone agree to the 分. */
export function Paper({ facts, result, signed, title }: PaperProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [check, setCheck] = useState<Check>();
  const digest = signed?.digest ?? digestOf(facts, result);

  const sign = async (): Promise<Signed | undefined> => {
    if (signed) return signed;
    const answer = await call(calculationApi.compute, { input: facts });
    setRefusal(answer.ok ? undefined : answer.error);
    return answer.ok ? answer.value : undefined;
  };
  const download = async () => {
    const text = await sign();
    if (!text) return;
    const { canonical, digest: mark, signature, keyId } = text;
    const paper = await call(calculationApi.pdf, {
      signed: { canonical, digest: mark, signature, keyId },
      ...(title ? { title } : {}),
    });
    setRefusal(paper.ok ? undefined : paper.error);
    if (paper.ok) await savePdf(paper.value.name, paper.value.base64);
  };
  const keepJson = async () => {
    const text = await sign();
    if (!text) return;
    const { canonical, digest: mark, signature, keyId } = text;
    const json = JSON.stringify({ canonical, digest: mark, signature, keyId });
    toast(await saveJson(`理赔计算单-${mark.slice(0, 8)}.json`, json));
  };
  const again = async () => {
    const outcome = signed ? await replayed(signed) : await compared(facts, digest);
    setRefusal('refusal' in outcome ? outcome.refusal : undefined);
    setCheck('check' in outcome ? outcome.check : undefined);
  };
  return (
    <Section title="这份计算单">
      <View className="card card--quiet">
        <View className="text--sub">
          {`算到 ${dayShort(result.decidedOn)} · 规则 ${result.ruleSet.version}`}
        </View>
        <View className="text--sub mt-1">
          交警、调解员、保险公司、法官用同样的材料算，一分不差。
        </View>
        <View className="text--sub mt-3">指纹</View>
        <Hash value={digest} />
        <View className="btns--row">
          <Button small variant="secondary" icon="download" onTap={download}>
            存 PDF
          </Button>
          <Button small variant="secondary" icon="rotate" onTap={again}>
            重新验算
          </Button>
          <Button small variant="secondary" icon="file" onTap={keepJson}>
            {jsonWord}
          </Button>
          {process.env.TARO_ENV === 'h5' ? (
            <Button small variant="secondary" icon="file" onTap={() => window.print()}>
              打印
            </Button>
          ) : null}
        </View>
        <Refused refusal={refusal} />
        {check ? (
          <View className="mt-3">
            <Notice tone={check.same ? 'done' : 'late'} title={check.same ? '一分不差' : '不一样'}>
              {check.text}
            </Notice>
          </View>
        ) : null}
      </View>
    </Section>
  );
}

type Outcome = { readonly check: Check } | { readonly refusal: Refusal };

/** The server computes the same facts; equal digests mean equal text, to the byte. */
async function compared(facts: CalculationFacts, digest: string): Promise<Outcome> {
  const answer = await call(calculationApi.compute, { input: facts });
  if (!answer.ok) return { refusal: answer.error };
  const same = answer.value.digest === digest;
  return {
    check: {
      same,
      text: same
        ? '服务器用同样的事实又算了一次，和手机上的逐字节相同。'
        : '服务器算的和手机上的不同，请刷新页面再算。',
    },
  };
}

async function replayed({ canonical, digest, signature, keyId }: Signed): Promise<Outcome> {
  const answer = await call(calculationApi.replay, { canonical, digest, signature, keyId });
  if (!answer.ok) return { refusal: answer.error };
  const { same, signatureValid, ruleSetNow } = answer.value;
  const seal = signatureValid ? '签名有效。' : '签名对不上。';
  return {
    check: {
      same: same && signatureValid,
      text: same
        ? `重新算过，和存的逐字节相同。${seal}`
        : `现在的规则（${ruleSetNow}）算出来和存的不同。${seal}`,
    },
  };
}
