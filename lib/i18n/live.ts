/** "#" stands for the count. */
export const zhLive = {
  news: {
    comment: '有 # 条新评论',
    resolution: '# 个讨论的状态有变化',
    annotation: '有 # 条新批注',
    change: '有 # 处更新',
    show: '显示',
    and: '，',
    disconnected: '连接已断开，正在重连…',
  },
  readers: { label: '正在阅读：', and: '、' },
}

export const enLive: typeof zhLive = {
  news: {
    comment: 'New comments: #',
    resolution: 'Discussions resolved or reopened: #',
    annotation: 'New annotations: #',
    change: 'Updates: #',
    show: 'Show',
    and: ' · ',
    disconnected: 'Connection lost, trying again…',
  },
  readers: { label: 'Reading now: ', and: ', ' },
}
