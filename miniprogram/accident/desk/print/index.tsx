import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { accidentApi, type AccidentDeskFile } from '@shared/accident';
import { back, codeText, dayFull, dayShort, now, param, useLoaded } from '@phone/lib';
import { AppRoot, aria, Await, Button } from '@phone/ui';
import { QrCode } from '../../parts/QrCode';
import '../desk.scss';

/** 打印贴条: the code big, for the hospital bed and the corner of the 认定书. No name stands on it. */
export default function PrintPage() {
  const caseId = param(useRouter().params, 'caseId');
  const loaded = useLoaded(accidentApi.readFile, caseId ? { caseId } : undefined);
  return (
    <AppRoot className="app--desk">
      <View {...aria({ role: 'main' })}>
        <Await of={loaded}>{(file) => <Slip file={file} />}</Await>
      </View>
    </AppRoot>
  );
}

function Slip({ file }: { readonly file: AccidentDeskFile }) {
  return (
    <View className="acc-print">
      <QrCode text={file.entryUrl} label={`事故码 ${codeText(file.code)} 的二维码`} size={380} />
      <View className="acc-print__code" {...aria({ role: 'heading', level: 1 })}>
        {codeText(file.code)}
      </View>
      <View className="text--sub">{`${dayShort(file.facts.occurredAt)} ${file.facts.place}`}</View>
      <View className="acc-print__how">
        <View>1. 用微信扫一扫，或打开“道交一体化”输入上面的事故码。</View>
        <View>2. 填姓名和身份证后四位，核对是您本人。</View>
        <View>3. 看认定、算赔偿、约调解、办理赔，都在这里。</View>
        <View>不会用手机，可以请亲友代办，也可以到窗口办。</View>
      </View>
      <View className="acc-print__foot">{`${file.office.name}　一事故一码，各单位都认　${dayFull(now())}打印`}</View>
      <View className="btns--row">
        <Button icon="print" onTap={() => window.print()}>
          打印
        </Button>
        <Button variant="secondary" onTap={back}>
          返回
        </Button>
      </View>
    </View>
  );
}
