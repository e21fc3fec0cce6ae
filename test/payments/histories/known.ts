/** Of both rails, signed with by the test as the provider would. */
export const webhookSecrets = {
  STRIPE: ['whsec', '4d1f8b2e6a9c7035d8e1f4a2b6c90371'].join('_'),
  RAZORPAY: 'rzpsec_7c3a9e5b1d8f2046a7c3e9f5b1d80264',
} as const

/** Whose accounts they are, and who sells. */
export const tenantId = '11111111-1111-1111-1111-111111111111'
