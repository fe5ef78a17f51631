export { takeUpTeacherWords as load } from '#lib/ui/messages/page-words.ts';
