import { Notice } from '@/components/ui/notice'

/** What is wrong with a form as a whole, read out when it appears. */
export function FormError({ message }: { message?: string }) {
  return message ? <Notice tone="danger">{message}</Notice> : null
}
