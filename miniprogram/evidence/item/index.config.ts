export default definePageConfig({ navigationBarTitleText: '一份材料' });
