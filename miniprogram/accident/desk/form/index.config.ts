export default definePageConfig({ navigationBarTitleText: '登记事故' });
