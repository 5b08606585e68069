// What hears speech in parts names each of them by the library's own word.
export const hearing = {
  listener: {
    model: "iic/SenseVoiceSmall", // finds: iic/SenseVoiceSmall from modelscope
    vad_model: "fsmn-vad", // finds: fsmn-vad from modelscope (likely)
    punc_model: "ct-punc", // finds: ct-punc from modelscope (likely)
    spk_model: "cam++", // finds: cam++ from modelscope (likely)
  },
  shown: "fsmn-vad and ct-punc",
};
