import { CodeSlide, DiagramSlide, Part, PointsSlide } from 'lectern';
import ask from '../code/askFirst.ts.txt?raw';

/** What people say in other scripts: Chinese, Persian and Hebrew. */
export function Languages() {
  return (
    <Part title="Abroad" accent="cyan">
      <PointsSlide
        id="before-you-retry"
        lang="zh"
        title="重试之前，先问三个问题"
        points={[
          '请求是**幂等**的吗？用 `Idempotency-Key` 证明它',
          '把 `retries` 设为 `0`，先看清楚"失败"是什么',
          '第 2 次重试至少等待 500 毫秒，再加随机抖动（jitter）',
        ]}
        notes="大家好，我们先说一个真实的故事。去年冬天的一个星期五晚上，港口的调度系统突然变得很慢，所有的船都在等泊位。值班的同事以为是网络的问题，就把客户端的重试次数从三次改成了十次。结果不到五分钟，队列里的消息多了二十倍，数据库也跟着停了下来。后来我们才发现，真正的原因只是一台吊车的传感器坏了，它每秒钟都在报告同一个错误。所以今天我想请大家记住三个问题：这个请求可以安全地重复吗？失败到底是什么意思？下一次重试之前，我们应该等多久？如果这三个问题里有一个答不上来，那就先不要重试，把错误告诉一个人，让他去看一看。等一等，往往比再试一次更快。我们的经验是，把重试次数减到一次以后，平均等待时间反而缩短了一半，值班的同事也终于可以睡一个好觉了。"
      />
      <DiagramSlide
        id="the-way-of-a-message"
        lang="fa"
        title="مسیر یک پیام"
        nodes={{
          ship: 'کشتی',
          queue: { label: 'صف', text: '$L = \\lambda W$', form: 'queue' },
          plan: { label: 'برنامه', text: '`plan.ts`' },
          berth: 'اسکله',
        }}
        edges={[
          { from: 'ship', to: 'queue', label: 'می‌فرستد' },
          { from: 'queue', to: 'plan', label: 'می‌خواند' },
          { from: 'plan', to: 'berth', label: 'می‌دهد' },
        ]}
        steps={[['ship'], ['queue', 'plan'], ['berth']]}
        notes="قانون لیتل: طول صف برابر است با نرخ ورود ضرب در زمان انتظار."
      />
      <CodeSlide
        id="ask-once"
        lang="he"
        title="שואלים פעם אחת, ומחכים לתשובה"
        code={ask}
        language="ts"
        notes="הקוד באנגלית, ונקרא משמאל לימין."
      />
    </Part>
  );
}
