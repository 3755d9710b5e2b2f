/** Paths of the desk, below the base path. */
export const staffPaths = {
  queue: '/staff/',
  export: '/staff/export',
  counts: '/staff/counts',
  login: '/staff/login',
  loginCode: '/staff/login/code',
  loginPassword: '/staff/login/password',
  logout: '/staff/logout',
  prove: '/staff/prove',
  account: '/staff/account',
  accountPassword: '/staff/account/password',
  accountCodes: '/staff/account/codes',
  accountSession: '/staff/account/session',
  accountOthers: '/staff/account/others',
  accounts: '/staff/accounts',
  memberAct: (id: string, act: string) => `/staff/accounts/${id}/${act}`,
  audit: '/staff/audit',
} as const;
