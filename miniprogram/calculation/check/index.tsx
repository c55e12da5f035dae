import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { calculationApi } from '@shared/calculation';
import { open, param, useLoaded } from '@phone/lib';
import { Await, Button, Empty, Hash, Notice, Page, PageHead, Section } from '@phone/ui';

/** 查验计算单: behind the code on the sheet. Says whether its digest was signed here, nothing of persons or sums. */
export default function CheckPage() {
  const { params } = useRouter();
  const mark = {
    digest: param(params, 'digest'),
    signature: param(params, 'signature'),
    keyId: param(params, 'keyId'),
  };
  const known = mark.digest !== '' && mark.signature !== '';
  const answer = useLoaded(calculationApi.check, known ? mark : undefined);
  return (
    <Page title="查验计算单">
      <PageHead title="这张计算单是真的吗" />
      {known ? (
        <Await of={answer}>
          {({ genuine }) => (
            <Section tight>
              <Notice
                tone={genuine ? 'done' : 'late'}
                title={genuine ? '是这里签出来的' : '不是这里签出来的'}
              >
                {genuine
                  ? '请再看纸上印的指纹，和下面的一样才算对上。'
                  : '指纹和签名对不上，不要相信纸上的数。'}
              </Notice>
              <View className="text--sub mt-3">指纹</View>
              <Hash value={mark.digest} />
            </Section>
          )}
        </Await>
      ) : (
        <Empty icon="scan" title="请扫计算单上的码" text="每一页右下角都有。">
          <Button block variant="secondary" onTap={() => open('calculation/ask')}>
            自己算一算
          </Button>
        </Empty>
      )}
    </Page>
  );
}
