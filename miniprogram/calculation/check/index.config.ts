export default definePageConfig({ navigationBarTitleText: '查验计算单' });
