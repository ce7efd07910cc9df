  # Mel spectrograms of the three front ends (DVAE, conditioning, speaker encoder). All tensors fp32.
  # hann: periodic Hann window [length].
  # filterbank: triangles on the HTK mel scale with Slaney's area norm [frequencies, bins], from 0 Hz up.
  # log_mel: waves [B, T] -> natural log of the mel power, divided by stats [bins] -> [B, bins, T // hop + 1].
  # preemphasis: waves [B, T] -> [B, T]; taps [1, 1, 2].
  # mel: waves [B, T] -> mel power [B, bins, frames].
  # normalized_log: mel power -> log, then zero mean and unit variance over time, per row and bin.
  # Mirrors torchaudio.transforms.MelSpectrogram (power 2, centred with reflection), TorchMelSpectrogram and
  # wav_to_mel_cloning of Coqui, PreEmphasis and InstanceNorm1d of the speaker encoder: same operations in same order.

  def hann(self, length: int, like: Tensor) -> Tensor:
    return torch.hann_window(length, dtype=6, device=torch.device("cpu")).to(like.device)

  def filterbank(self, rate: int, frequencies: int, bins: int, highest_mel: float, like: Tensor) -> Tensor:
    hz = torch.linspace(0., float(rate // 2), frequencies, dtype=6, device=torch.device("cpu"))
    points = torch.linspace(0., highest_mel, bins + 2, dtype=6, device=torch.device("cpu"))
    f = (torch.pow(10., points / 2595.) - 1.) * 700.
    width = f[1:] - f[:-1]
    slopes = f.unsqueeze(0) - hz.unsqueeze(1)
    down = (slopes[:, :-2] * -1.) / width[:-1]
    up = slopes[:, 2:] / width[1:]
    bank = torch.clamp(torch.minimum(down, up), min=0.)
    return (bank * (2. / (f[2:] - f[:-2])).unsqueeze(0)).to(like.device)

  def mel(self, x: Tensor, window: Tensor, bank: Tensor, hop: int) -> Tensor:
    n = (bank.size(0) - 1) * 2
    padded = torch.pad(x.unsqueeze(1), [n // 2, n // 2], "reflect").squeeze(1)
    s = torch.stft(padded, n, hop, window.size(0), window, False, True, True)
    power = torch.pow(torch.abs(s), 2.)
    return torch.matmul(power.transpose(1, 2), bank).transpose(1, 2).contiguous()

  def log_mel(self, x: Tensor, window: Tensor, bank: Tensor, stats: Tensor, hop: int) -> Tensor:
    m = torch.log(torch.clamp(self.mel(x, window, bank, hop), min=1e-5))
    return m / stats.unsqueeze(0).unsqueeze(2)

  def preemphasis(self, x: Tensor, taps: Tensor) -> Tensor:
    return torch.conv1d(torch.pad(x.unsqueeze(1), [1, 0], "reflect"), taps).squeeze(1)

  def normalized_log(self, m: Tensor) -> Tensor:
    return torch.instance_norm(torch.log(m + 1e-6), None, None, None, None, True, 0.1, 1e-5, False)
