/** What a member does in a resource team, beside the posts at work in it. */
export const memberRoles = ['REFERENT', 'COORDINATOR', 'EXPERT', 'RELAY'] as const;
export type MemberRole = (typeof memberRoles)[number];
