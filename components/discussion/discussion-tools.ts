/** What is opened at a comment or a thread; loaded together, when somebody is about to open one of them. */
export { CommentForm } from '@/components/discussion/comment-form'
export { CommentMenu } from '@/components/discussion/comment-menu'
export { findOpenForms, showInAddress } from '@/components/discussion/open-forms'
export { OutcomeMenu } from '@/components/discussion/outcome-menu'
