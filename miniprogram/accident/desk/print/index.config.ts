export default definePageConfig({ navigationBarTitleText: '打印事故码' });
