// A model of one service that stands alone beside the settings of another.
export const settings = {
  answering: 'openai',
  hearing: { quality: 'paraformer-v2' }, // finds: paraformer-v2 from dashscope (likely)
};

export function Hearing({ room }) {
  return <Choice options={[{ id: 'paraformer-realtime-v2', label: 'Live' }, { id: 'quarry-v2', label: 'Own' }]} />; // finds: paraformer-realtime-v2 from dashscope (likely)
}
