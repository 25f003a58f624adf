import type { groups as french } from '../fr/groups.js';
import { count } from './count.js';

/** The groups in which elected members and technicians work together. */
export const groups: typeof french = {
  page: 'Working groups',
  lede: 'Which delegations and services work together, on what, how many people. Functions, never names.',
  on: 'At work on',
  none: 'No group is at work on that day.',
  title: 'Title of the group',
  since: 'Since',
  delegations: 'Delegations',
  delegationsHint: 'Such as “Housing”, never a name.',
  services: 'Services',
  elected: 'Elected members, how many',
  technicians: 'Technicians, how many',
  people: (elected, technicians) =>
    `${count(elected, 'elected member', 'elected members')}, ${count(technicians, 'technician', 'technicians')}`,
  delegationsAre: (list) => `Delegations: ${list}`,
  servicesAre: (list) => `Services: ${list}`,
  ended: (date) => `until ${date}`,
  endedOn: 'Ended on',
  endedHint: 'Empty while it works.',
  edit: (title) => `Change who works on: ${title}`,
  new: 'Open a group',
  create: 'Save the group',
  saved: 'Group saved.',
  wrongCount: 'A number, 0 included.',
  file: 'working-groups',
};
