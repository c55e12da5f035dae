import { View } from '@tarojs/components';
import type { AccidentDeskFile } from '@shared/accident';
import { codeText, open } from '@phone/lib';
import { Button, Facts, Panel } from '@phone/ui';
import { QrCode } from '../../parts/QrCode';

/** 事故码 with its QR, and where the record came from. */
export function CodePanel({ file }: { readonly file: AccidentDeskFile }) {
  const { source } = file;
  return (
    <>
      <Panel title="事故码">
        <View className="acc-qr">
          <QrCode
            text={file.entryUrl}
            label={`事故码 ${codeText(file.code)} 的二维码`}
            size={116}
          />
          <View className="acc-qr__words">
            <View className="text--strong text--num">{codeText(file.code)}</View>
            <View className="text--cap mt-1">
              印在认定书右上角，有人住院就贴在床边。一事故一码，各单位都认。
            </View>
          </View>
        </View>
        <View className="btns--row">
          <Button
            variant="secondary"
            small
            icon="print"
            onTap={() => open('accident/desk/print', { caseId: file.caseId })}
          >
            打印贴条
          </Button>
        </View>
      </Panel>
      <Panel title="来源">
        <Facts
          rows={
            source.messageId
              ? [
                  { label: '来自', value: '事故系统报文，签名有效' },
                  {
                    label: '报文编号',
                    value: <View className="acc-mono">{source.messageId}</View>,
                  },
                ]
              : [{ label: '来自', value: '民警登记' }]
          }
        />
      </Panel>
    </>
  );
}
