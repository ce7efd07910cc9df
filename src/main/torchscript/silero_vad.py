  # Silero VAD 6.2.3, 16 kHz branch: speech probability of every 512 samples of a stretch of sound.
  #
  # x        [samples] fp32, 16 kHz; all but the last stretch of a recording are a multiple of 512, the last is zero-padded here
  # context  [64] fp32, the samples before x (zeros at the start of a recording)
  # w        weights in the order of SileroWeights: STFT basis [258, 1, 256], four convolutions (weight, bias), LSTM
  #          (weight_ih, weight_hh, bias_ih, bias_hh), last layer (weight [1, 128], bias)
  # h, c     [1, 1, 128] fp32, LSTM state (zeros at the start of a recording)
  # returns  probabilities [ceil(samples / 512)], h, c
  #
  # Mirrors silero_vad.jit chunk by chunk: context + chunk, 64 reflected samples on the right, magnitudes of an STFT with
  # stride 128, four convolutions, LSTM, ReLU, linear, sigmoid. The LSTM walks over the chunks, and so do the
  # convolutions: for a single chunk PyTorch takes another algorithm than for many, whose rounding shows in the original's
  # probabilities by up to 4e-5. The STFT of the stretch is computed at once.
  def probabilities(self, x: Tensor, context: Tensor, w: List[Tensor], h: Tensor, c: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    pad = (512 - x.size(0) % 512) % 512
    frames = torch.constant_pad_nd(torch.cat([context, x]), [0, pad], 0.).unfold(0, 576, 512)
    s = torch.matmul(torch.reflection_pad1d(frames, [0, 64]).unfold(1, 256, 128), w[0].squeeze(1).t()).transpose(1, 2)
    m = torch.sqrt(s[:, :129] ** 2 + s[:, 129:] ** 2)
    chunks = annotate(List[Tensor], [])
    for i in range(m.size(0)):
      a = torch.relu_(torch.conv1d(m[i:i + 1], w[1], w[2], [1], [1], [1], 1))
      a = torch.relu_(torch.conv1d(a, w[3], w[4], [2], [1], [1], 1))
      a = torch.relu_(torch.conv1d(a, w[5], w[6], [2], [1], [1], 1))
      chunks.append(torch.relu_(torch.conv1d(a, w[7], w[8], [1], [1], [1], 1)))
    m = torch.cat(chunks)
    y, hn, cn = torch.lstm(m.transpose(1, 2), [h, c], w[9:13], True, 1, 0., False, False, False)
    p = torch.sigmoid(torch.linear(torch.relu(y.squeeze(1)), w[13], w[14]))
    return (p.squeeze(1), hn, cn)
